/**
 * The story {@code ./gongwen demo} plays: how documents travel in the fictional district, told in Chinese and English.
 * Names of types and properties are written as they go over the wire, as a unit's own system would write them.
 */
@NullMarked
package gongwen.proof.demo;

import org.jspecify.annotations.NullMarked;
