/** Alfresco's full text search language, as far as clients of ours write it. */
@NullMarked
package gongwen.server.search.afts;

import org.jspecify.annotations.NullMarked;
