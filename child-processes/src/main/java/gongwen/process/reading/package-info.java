/** Finds out what files are and say: plain text here, everything else in child processes that may be killed. */
@NullMarked
package gongwen.process.reading;

import org.jspecify.annotations.NullMarked;
