/** Sends kept bytes over HTTP, whole or in ranges, so that no browser runs them. */
@NullMarked
package gongwen.server.download;

import org.jspecify.annotations.NullMarked;
