/** Documents laid out by the real process, through the repository's door. */
package gongwen.server.content.typesetting;
