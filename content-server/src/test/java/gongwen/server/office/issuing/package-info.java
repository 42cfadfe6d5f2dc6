/** Issuing with other units' part in it, on real servers. */
package gongwen.server.office.issuing;
