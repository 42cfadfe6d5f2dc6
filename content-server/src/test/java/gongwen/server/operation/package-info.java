/** What an operator and an auditor see. */
package gongwen.server.operation;
