/** What people keep for themselves beside the nodes: preferences and favourites. */
@NullMarked
package gongwen.server.personal;

import org.jspecify.annotations.NullMarked;
