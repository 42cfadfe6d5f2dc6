/** Decides whether a submission is accepted, and why not (domain.md 6.1, S17 to S28). */
@NullMarked
package gongwen.rules.acceptance;

import org.jspecify.annotations.NullMarked;
