/** Content streams: received, read, cleared, and kept under their SHA-256. */
@NullMarked
package gongwen.server.content;

import org.jspecify.annotations.NullMarked;
