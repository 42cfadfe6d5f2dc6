/** Reads files of strangers into text, in a process of its own that may be killed at any moment. */
@NullMarked
package gongwen.extraction;

import org.jspecify.annotations.NullMarked;
