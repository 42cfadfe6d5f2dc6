/** Keeps secrets out: levels, marks, stubs and declassification (domain.md 4.1 to 4.3). */
@NullMarked
package gongwen.rules.classification;

import org.jspecify.annotations.NullMarked;
