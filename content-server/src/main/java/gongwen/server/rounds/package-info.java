/** Work done again and again beside the requests. */
@NullMarked
package gongwen.server.rounds;

import org.jspecify.annotations.NullMarked;
