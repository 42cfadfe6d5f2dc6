/** The audit trail: every act, refusal and reading of the office's documents, chained as on the content server. */
@NullMarked
package gongwen.alfresco.trail;

import org.jspecify.annotations.NullMarked;
