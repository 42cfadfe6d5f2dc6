/** The one relational database: connections, transactions that are durable when they return, and what its errors mean. */
@NullMarked
package gongwen.server.database;

import org.jspecify.annotations.NullMarked;
