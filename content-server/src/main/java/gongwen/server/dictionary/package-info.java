/** The dictionary in force: the models on the class path, and those that administrators added over CMIS. */
@NullMarked
package gongwen.server.dictionary;

import org.jspecify.annotations.NullMarked;
