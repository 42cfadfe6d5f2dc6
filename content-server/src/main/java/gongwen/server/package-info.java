/** The content server: one process, one composition root. */
@NullMarked
package gongwen.server;

import org.jspecify.annotations.NullMarked;
