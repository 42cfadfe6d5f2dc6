/** Decides who sees what, by unit, level and role, and leaves nobody else to decide it (domain.md 4.4). */
@NullMarked
package gongwen.rules.access;

import org.jspecify.annotations.NullMarked;
