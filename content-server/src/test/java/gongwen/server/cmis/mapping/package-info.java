/** What types, ids and values look like over CMIS. */
package gongwen.server.cmis.mapping;
