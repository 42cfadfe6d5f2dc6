/** Keeps the time for the rules: has documents looked at when something is due. */
@NullMarked
package gongwen.server.office.deadline;

import org.jspecify.annotations.NullMarked;
