/** The node store: typed nodes, associations, versions and permissions in one relational database, below every protocol. */
@NullMarked
package gongwen.server.node;

import org.jspecify.annotations.NullMarked;
