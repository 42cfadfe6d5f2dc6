/** Lays an issued document out as Word file, PDF and OFD; it runs in a process of its own and knows no server. */
@NullMarked
package gongwen.typesetting;

import org.jspecify.annotations.NullMarked;
