/** Sets the processes up that read the text of content streams. */
@NullMarked
package gongwen.server.content.extraction;

import org.jspecify.annotations.NullMarked;
