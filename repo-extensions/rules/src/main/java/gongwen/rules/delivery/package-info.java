/** Takes a document to its recipients, answers and calls back (S12, S58, T24(7)). */
@NullMarked
package gongwen.rules.delivery;

import org.jspecify.annotations.NullMarked;
