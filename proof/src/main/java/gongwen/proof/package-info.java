/** What shows that the house works, from outside and over HTTP only. */
@NullMarked
package gongwen.proof;

import org.jspecify.annotations.NullMarked;
