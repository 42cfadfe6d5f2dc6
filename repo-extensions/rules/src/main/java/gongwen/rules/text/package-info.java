/** How bytes become the text that the rules judge, the same in every repository. */
@NullMarked
package gongwen.rules.text;

import org.jspecify.annotations.NullMarked;
