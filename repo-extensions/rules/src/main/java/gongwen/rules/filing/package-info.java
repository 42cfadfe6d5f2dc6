/** Files the titles of briefings with the office, one that goes up for each unit (S37, S38, domain.md 6.6). */
@NullMarked
package gongwen.rules.filing;

import org.jspecify.annotations.NullMarked;
