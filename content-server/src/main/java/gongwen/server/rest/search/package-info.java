/** Alfresco's search API: its questions read into ours, our answers written as its own. */
@NullMarked
package gongwen.server.rest.search;

import org.jspecify.annotations.NullMarked;
