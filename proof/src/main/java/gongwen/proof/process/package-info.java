/** The real server jar and a private PostgreSQL, started as processes on free loopback ports and always stopped. */
@NullMarked
package gongwen.proof.process;

import org.jspecify.annotations.NullMarked;
