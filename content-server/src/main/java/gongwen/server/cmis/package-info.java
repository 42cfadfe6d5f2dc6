/** CMIS 1.1 over AtomPub and Browser at Alfresco's addresses: OpenCMIS's servlets, fed from the repository. */
@NullMarked
package gongwen.server.cmis;

import org.jspecify.annotations.NullMarked;
