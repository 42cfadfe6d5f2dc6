/** Makes PDFs and pictures of content streams after they were kept, each once for the same bytes, and finds them again. */
@NullMarked
package gongwen.server.rendition;

import org.jspecify.annotations.NullMarked;
