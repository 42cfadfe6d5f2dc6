package gongwen.proof.process;

/**
 * How a server reaches its database.
 *
 * @param url JDBC URL
 */
public record DatabaseAccess(String url, String user, String password) {}
