/** The commit pipeline: one visible list of editors and validators that judges every change once, before it is kept. */
@NullMarked
package gongwen.rules.commit;

import org.jspecify.annotations.NullMarked;
