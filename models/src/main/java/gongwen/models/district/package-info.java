/** Districts as data: the units, people and systems that a repository begins with on request. */
@NullMarked
package gongwen.models.district;

import org.jspecify.annotations.NullMarked;
