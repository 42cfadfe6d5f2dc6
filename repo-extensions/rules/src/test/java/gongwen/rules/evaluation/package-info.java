/** Proves what is counted, and who reports and circulates it. */
@NullMarked
package gongwen.rules.evaluation;

import org.jspecify.annotations.NullMarked;
