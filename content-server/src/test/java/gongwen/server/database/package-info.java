/** Databases for tests: H2 in a temporary directory, PostgreSQL started by the test. */
package gongwen.server.database;
