/** The names of tags; which node has which is a property of the node. */
@NullMarked
package gongwen.server.tag;

import org.jspecify.annotations.NullMarked;
