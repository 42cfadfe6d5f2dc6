/** Gateways told by a real server. */
package gongwen.server.office.webhook;
