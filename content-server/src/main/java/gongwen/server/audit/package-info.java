/** The audit trail: every act, refusal and reading, appended, chained by hashes, and never changed. */
@NullMarked
package gongwen.server.audit;

import org.jspecify.annotations.NullMarked;
