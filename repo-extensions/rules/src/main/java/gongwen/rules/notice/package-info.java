/** Tells people of a unit what needs them, by number and never by content (S52, S64). */
@NullMarked
package gongwen.rules.notice;

import org.jspecify.annotations.NullMarked;
