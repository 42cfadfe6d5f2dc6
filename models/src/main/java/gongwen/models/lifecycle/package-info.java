/** The state machines of the office (domain.md 6), read from {@code /gongwen/lifecycles} and checked. */
@NullMarked
package gongwen.models.lifecycle;

import org.jspecify.annotations.NullMarked;
