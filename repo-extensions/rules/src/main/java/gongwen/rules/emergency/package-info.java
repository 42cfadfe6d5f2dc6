/** What happens when a kept document turns out to be a state secret (domain.md 4.3 H3, L2 61). */
@NullMarked
package gongwen.rules.emergency;

import org.jspecify.annotations.NullMarked;
