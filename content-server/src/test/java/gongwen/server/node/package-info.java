/** What the node store promises, on each database it runs on. */
package gongwen.server.node;
