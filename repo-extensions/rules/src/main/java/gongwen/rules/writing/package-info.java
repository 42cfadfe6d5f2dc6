/** The writing rules (行文规则) of T8, T9 and T13 to T17. */
@NullMarked
package gongwen.rules.writing;

import org.jspecify.annotations.NullMarked;
