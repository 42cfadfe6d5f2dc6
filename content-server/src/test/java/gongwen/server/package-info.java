/** The whole server, started for real. */
package gongwen.server;
