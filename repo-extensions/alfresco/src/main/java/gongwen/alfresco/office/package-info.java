/** What an office begins with: groups, sites of units, and on request the demo district. */
@NullMarked
package gongwen.alfresco.office;

import org.jspecify.annotations.NullMarked;
