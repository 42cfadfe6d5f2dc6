/** Nodes at Alfresco's REST API v1, and the one way a node is shown wherever that API shows one. */
@NullMarked
package gongwen.server.rest.node;

import org.jspecify.annotations.NullMarked;
