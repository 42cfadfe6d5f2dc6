/** The envelopes of Alfresco's REST API v1: entries, lists and errors. */
@NullMarked
package gongwen.server.envelope;

import org.jspecify.annotations.NullMarked;
