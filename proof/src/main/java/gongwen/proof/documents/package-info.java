/** Official documents as real files, set in the form the regulation gives them (GB/T 9704-2012). */
@NullMarked
package gongwen.proof.documents;

import org.jspecify.annotations.NullMarked;
