/** How nodes look over CMIS: object ids, types, properties and permissions under Alfresco's names. */
@NullMarked
package gongwen.server.cmis.mapping;

import org.jspecify.annotations.NullMarked;
