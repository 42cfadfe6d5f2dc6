/** Reads CMIS QL into metadata queries of the repository. */
@NullMarked
package gongwen.server.cmis.query;

import org.jspecify.annotations.NullMarked;
