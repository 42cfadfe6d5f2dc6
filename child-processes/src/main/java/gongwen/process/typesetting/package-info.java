/** Has documents laid out by child processes that may be killed. */
@NullMarked
package gongwen.process.typesetting;

import org.jspecify.annotations.NullMarked;
