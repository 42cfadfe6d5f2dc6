/** Makes PDFs and pictures of strangers' files; it runs in a process of its own, which may be killed, and knows no server. */
@NullMarked
package gongwen.rendering;

import org.jspecify.annotations.NullMarked;
