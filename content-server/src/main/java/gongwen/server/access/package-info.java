/** Who may come in: accounts, groups, tickets, and the filter that finds the actor behind each request. */
@NullMarked
package gongwen.server.access;

import org.jspecify.annotations.NullMarked;
