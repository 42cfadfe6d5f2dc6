/** The district's law as pure functions over node states; {@link gongwen.rules.Law} lists every rule. */
@NullMarked
package gongwen.rules;

import org.jspecify.annotations.NullMarked;
