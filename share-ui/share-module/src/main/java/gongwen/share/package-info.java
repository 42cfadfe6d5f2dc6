/** Writes, at build time, what teaches Alfresco Share the office's types, forms and steps; nothing of it runs in Share. */
@NullMarked
package gongwen.share;

import org.jspecify.annotations.NullMarked;
