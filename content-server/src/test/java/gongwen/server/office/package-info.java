/** What an office begins with. */
package gongwen.server.office;
