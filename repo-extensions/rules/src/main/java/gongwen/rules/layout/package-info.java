/** What the issued document is laid out from: its elements, each once, from one place (T9, GB/T 9704-2012). */
@NullMarked
package gongwen.rules.layout;

import org.jspecify.annotations.NullMarked;
