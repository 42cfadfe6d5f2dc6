/** The content models, read, checked and resolved into one immutable {@link gongwen.models.dictionary.Dictionary}. */
@NullMarked
package gongwen.models.dictionary;

import org.jspecify.annotations.NullMarked;
