/** Whether anybody sees what he may not: every way of asking is compared with an independent model of the permissions. */
package gongwen.server.leak;
