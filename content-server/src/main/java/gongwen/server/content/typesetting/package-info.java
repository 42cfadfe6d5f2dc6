/** Has documents laid out by a process that may be killed, and takes in what it made like any other content. */
@NullMarked
package gongwen.server.content.typesetting;

import org.jspecify.annotations.NullMarked;
