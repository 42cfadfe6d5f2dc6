/** The one failure vocabulary; each protocol renders it once. */
@NullMarked
package gongwen.server.failure;

import org.jspecify.annotations.NullMarked;
