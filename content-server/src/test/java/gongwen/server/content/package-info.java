/** The content store on a real disk, and the reading of real files. */
package gongwen.server.content;
