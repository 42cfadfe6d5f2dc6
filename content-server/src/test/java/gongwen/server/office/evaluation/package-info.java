/** Proves over CMIS, on both databases, that the units are evaluated and told. */
package gongwen.server.office.evaluation;
