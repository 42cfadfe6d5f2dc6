/** What searches promise, on each database, with a real index. */
package gongwen.server.search;
