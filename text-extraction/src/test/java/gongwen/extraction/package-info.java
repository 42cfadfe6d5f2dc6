/** Files made for the purpose, each with a mark where a reader may overlook it. */
package gongwen.extraction;
