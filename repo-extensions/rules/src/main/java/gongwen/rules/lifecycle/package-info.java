/** Interprets the lifecycles: who may take which step, what it needs, what it leaves behind (domain.md 6). */
@NullMarked
package gongwen.rules.lifecycle;

import org.jspecify.annotations.NullMarked;
