/** What the server tells clients about itself before anything else. */
@NullMarked
package gongwen.server.rest.discovery;

import org.jspecify.annotations.NullMarked;
