/** The office's rules that are data: read from YAML, checked row by row, each row with its source and grade. */
@NullMarked
package gongwen.models.tables;

import org.jspecify.annotations.NullMarked;
