/** What a person keeps at Alfresco's REST API v1: preferences and favourites. */
@NullMarked
package gongwen.server.rest.person;

import org.jspecify.annotations.NullMarked;
