/** How Alfresco's full text search language is read. */
package gongwen.server.search.afts;
