/** Answers what the rules ask of the repository, from Alfresco's services and this module's own tables. */
@NullMarked
package gongwen.alfresco.read;

import org.jspecify.annotations.NullMarked;
