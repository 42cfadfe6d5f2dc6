/** Has PDFs and pictures made of strangers' files by child processes that may be killed. */
@NullMarked
package gongwen.process.rendering;

import org.jspecify.annotations.NullMarked;
