/** What an issue of a briefing must be, and its number (S38 to S41, domain.md 5.4, 6.6). */
@NullMarked
package gongwen.rules.briefing;

import org.jspecify.annotations.NullMarked;
