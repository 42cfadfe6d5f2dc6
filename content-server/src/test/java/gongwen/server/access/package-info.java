/** Who gets in, over real HTTP on both databases. */
package gongwen.server.access;
