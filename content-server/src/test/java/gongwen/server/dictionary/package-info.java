/** The models in force, on a real database. */
package gongwen.server.dictionary;
