/** The receiving side of the office on a real server. */
package gongwen.server.office.receiving;
