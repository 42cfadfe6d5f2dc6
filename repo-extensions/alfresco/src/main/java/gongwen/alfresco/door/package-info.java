/** Renders refusals and hides what a caller may not see, as the content server does. */
@NullMarked
@WebApi(name = "alfresco", scope = Api.SCOPE.PUBLIC, version = 1)
package gongwen.alfresco.door;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
import org.jspecify.annotations.NullMarked;
