/** What the rules have to know of bytes that Alfresco keeps: their hashes and what could be read of them. */
@NullMarked
package gongwen.alfresco.content;

import org.jspecify.annotations.NullMarked;
