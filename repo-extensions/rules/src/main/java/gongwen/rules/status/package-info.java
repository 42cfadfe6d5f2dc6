/** Shows the source unit the public status of its document, and nothing else (S23, S24). */
@NullMarked
package gongwen.rules.status;

import org.jspecify.annotations.NullMarked;
