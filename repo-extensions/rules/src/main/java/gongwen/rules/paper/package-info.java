/** What paper still goes with an electronic document, in and out (S13 to S16, S20 to S22, S27). */
@NullMarked
package gongwen.rules.paper;

import org.jspecify.annotations.NullMarked;
