/** Finds nodes by what they say: an index in Solr that follows the change log and can be made anew at any time. */
@NullMarked
package gongwen.server.search;

import org.jspecify.annotations.NullMarked;
