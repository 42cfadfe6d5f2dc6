/** The rules' codes and what they say to people, in Chinese and English. */
@NullMarked
package gongwen.rules.message;

import org.jspecify.annotations.NullMarked;
