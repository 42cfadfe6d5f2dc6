/** Gongwen's rules inside Alfresco Community. Nothing here decides; the rules do. */
@NullMarked
package gongwen.alfresco;

import org.jspecify.annotations.NullMarked;
