/** Limits and what comes of them. */
package gongwen.rules.deadline;
