/** What people are told, and who may see that. */
package gongwen.rules.notice;
