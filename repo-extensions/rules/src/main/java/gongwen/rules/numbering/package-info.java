/** Gives the numbers that nobody types: 发文字号 and 收文号 (R6, R7). */
@NullMarked
package gongwen.rules.numbering;

import org.jspecify.annotations.NullMarked;
