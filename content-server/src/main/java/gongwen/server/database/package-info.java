/** The one relational database behind everything: H2 in the data directory, or PostgreSQL. */
@NullMarked
package gongwen.server.database;

import org.jspecify.annotations.NullMarked;
