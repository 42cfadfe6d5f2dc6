/** Renders refusals and hides what a caller may not see, as the content server does. */
@NullMarked
package gongwen.alfresco.door;

import org.jspecify.annotations.NullMarked;
