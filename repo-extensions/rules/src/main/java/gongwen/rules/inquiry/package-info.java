/** Asks other units about a document and takes their answers: countersigning, joint signing and consent (T19, T22). */
@NullMarked
package gongwen.rules.inquiry;

import org.jspecify.annotations.NullMarked;
