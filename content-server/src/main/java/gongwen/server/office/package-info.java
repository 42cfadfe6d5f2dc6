/** What an office begins with: the base folders and groups, the sealed administrator, and on request a demo district. */
@NullMarked
package gongwen.server.office;

import org.jspecify.annotations.NullMarked;
