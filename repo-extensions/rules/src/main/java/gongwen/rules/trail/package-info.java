/** The form of the audit trail and of the chain that shows any tampering with it, the same on every server. */
@NullMarked
package gongwen.rules.trail;

import org.jspecify.annotations.NullMarked;
