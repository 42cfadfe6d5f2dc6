/** WebDAV over real HTTP, as network folders of desktop programs use it. */
package gongwen.server.webdav;
