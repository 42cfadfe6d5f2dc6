/** The vocabulary both servers share: names, content models and the tables of rules that are data. */
@NullMarked
package gongwen.models;

import org.jspecify.annotations.NullMarked;
