/** Does what is to be done later or after a commit: once by whichever server takes it, again if that server fails. */
@NullMarked
package gongwen.server.job;

import org.jspecify.annotations.NullMarked;
