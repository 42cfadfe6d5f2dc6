/** Jobs and the outbox over real tables. */
package gongwen.server.job;
