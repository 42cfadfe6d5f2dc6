/** The nine services of CMIS 1.1, each a short class over the repository. */
@NullMarked
package gongwen.server.cmis.service;

import org.jspecify.annotations.NullMarked;
