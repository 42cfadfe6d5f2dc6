/** Alfresco's REST API v1 over real HTTP on both databases, as the recorded examples answer. */
package gongwen.server.rest;
