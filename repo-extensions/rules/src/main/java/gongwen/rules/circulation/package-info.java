/** Knows at any time who a document was circulated to, who has read it and who has not (T24(5), S07). */
@NullMarked
package gongwen.rules.circulation;

import org.jspecify.annotations.NullMarked;
