/** Keeps what leaders write on documents, each as a record, and offers supervision where it is asked for (S06, S10). */
@NullMarked
package gongwen.rules.instruction;

import org.jspecify.annotations.NullMarked;
