/** Takes a document to its recipients and their public status back to the sender (S12, S23, S58). */
@NullMarked
package gongwen.rules.delivery;

import org.jspecify.annotations.NullMarked;
