/** Counts how the units work, reports it from time to time, and lets the report be circulated (S70, S71). */
@NullMarked
package gongwen.rules.evaluation;

import org.jspecify.annotations.NullMarked;
