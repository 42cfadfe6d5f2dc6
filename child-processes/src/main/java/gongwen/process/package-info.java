/** Starts the programs that open files of strangers, apart from the server: in processes that may be killed. */
@NullMarked
package gongwen.process;

import org.jspecify.annotations.NullMarked;
