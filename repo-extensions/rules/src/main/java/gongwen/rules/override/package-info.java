/** Records, in one form, each time a rule that says 一般 or 原则上 is set aside (decision C3). */
@NullMarked
package gongwen.rules.override;

import org.jspecify.annotations.NullMarked;
