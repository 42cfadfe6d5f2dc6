/** Reading processes that are really started, and really killed. */
package gongwen.process.reading;
