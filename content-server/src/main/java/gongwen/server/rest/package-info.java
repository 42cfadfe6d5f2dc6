/** Alfresco's REST API v1: one request at a time over the repository, with controllers by resource below. */
@NullMarked
package gongwen.server.rest;

import org.jspecify.annotations.NullMarked;
