/** Reads the text of content streams: plain text here, everything else in child processes that may be killed. */
@NullMarked
package gongwen.server.content.extraction;

import org.jspecify.annotations.NullMarked;
