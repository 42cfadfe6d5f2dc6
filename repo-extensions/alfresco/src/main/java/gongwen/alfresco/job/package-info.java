/** Keeps the time for the rules, on one server of a cluster at a time. */
@NullMarked
package gongwen.alfresco.job;

import org.jspecify.annotations.NullMarked;
