/** WebDAV (RFC 4918, classes 1 and 2): folders and files as network folders; nothing is decided here. */
@NullMarked
package gongwen.server.webdav;

import org.jspecify.annotations.NullMarked;
