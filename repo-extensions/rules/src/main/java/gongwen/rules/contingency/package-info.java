/** Keeps work going when something does not work: problem reports, outages, registration afterwards (S66, S67). */
@NullMarked
package gongwen.rules.contingency;

import org.jspecify.annotations.NullMarked;
