/** Binds the rules to Alfresco's transactions: collects what one changes, has it judged once before it commits, and writes what was decided. */
@NullMarked
package gongwen.alfresco.commit;

import org.jspecify.annotations.NullMarked;
