/** The benchmark behind {@code ./gongwen bench}: the acts of design.md §8, measured as Alfresco was measured. */
@NullMarked
package gongwen.proof.bench;

import org.jspecify.annotations.NullMarked;
