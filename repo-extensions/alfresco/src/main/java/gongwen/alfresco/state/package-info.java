/** Translates between Alfresco's nodes and the states that rules see; nothing is decided here. */
@NullMarked
package gongwen.alfresco.state;

import org.jspecify.annotations.NullMarked;
