/** Types and aspects at Alfresco's REST API v1, and at the web script its property panels still ask. */
@NullMarked
package gongwen.server.rest.model;

import org.jspecify.annotations.NullMarked;
