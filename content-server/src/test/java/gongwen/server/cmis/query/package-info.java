/** Statements of CMIS QL and what is asked of the repository for them. */
package gongwen.server.cmis.query;
