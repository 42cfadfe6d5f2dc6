/** Tables that people keep in Excel or as CSV, read and written row by row. */
@NullMarked
package gongwen.server.sheet;

import org.jspecify.annotations.NullMarked;
