/** What a server for the district promises its clients, and the client's side of the wire. */
@NullMarked
package gongwen.contract;

import org.jspecify.annotations.NullMarked;
