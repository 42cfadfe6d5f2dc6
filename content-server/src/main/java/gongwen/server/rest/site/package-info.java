/** Sites at Alfresco's REST API v1: the folders below /Sites, with whoever works in them. */
@NullMarked
package gongwen.server.rest.site;

import org.jspecify.annotations.NullMarked;
