/** The audit trail over real tables. */
package gongwen.server.audit;
