/** A year of deadlines on real servers. */
package gongwen.server.office.deadline;
