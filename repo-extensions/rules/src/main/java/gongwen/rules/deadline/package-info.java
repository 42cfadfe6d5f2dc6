/** Says until when each step is due, and whom is told that it was not taken in time (S64). */
@NullMarked
package gongwen.rules.deadline;

import org.jspecify.annotations.NullMarked;
