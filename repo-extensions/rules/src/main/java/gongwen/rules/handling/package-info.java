/** What happens to a document while units handle it: assignment, notes and feedback, urging, extension (T24(4)(6)). */
@NullMarked
package gongwen.rules.handling;

import org.jspecify.annotations.NullMarked;
