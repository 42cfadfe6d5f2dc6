/** What every rule of the office needs to know: its tables, its units and their boxes, its sorts of nodes. */
@NullMarked
package gongwen.rules.office;

import org.jspecify.annotations.NullMarked;
