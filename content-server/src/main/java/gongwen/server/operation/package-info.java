/** What an operator sees: health, logs, and why a start failed. */
@NullMarked
package gongwen.server.operation;

import org.jspecify.annotations.NullMarked;
