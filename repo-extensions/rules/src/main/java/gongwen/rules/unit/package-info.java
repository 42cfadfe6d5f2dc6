/** Makes a site a unit with its boxes and keeps its people complete (S61, S62). */
@NullMarked
package gongwen.rules.unit;

import org.jspecify.annotations.NullMarked;
