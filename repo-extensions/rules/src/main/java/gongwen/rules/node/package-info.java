/** What a rule sees of a repository: immutable node states and the values in them. */
@NullMarked
package gongwen.rules.node;

import org.jspecify.annotations.NullMarked;
