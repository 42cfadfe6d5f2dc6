package gongwen.server.database;

import org.jooq.SQLDialect;

/** The databases Gongwen runs on, and all that differs between them. */
public enum Dialect {
    H2(SQLDialect.H2, " for update", "", true),
    POSTGRESQL(SQLDialect.POSTGRES, " for share", " collate \"C\"", false);

    private final SQLDialect jooq;
    private final String shareLock;
    private final String binaryCollation;
    private final boolean sortsWholeRows;

    Dialect(SQLDialect jooq, String shareLock, String binaryCollation, boolean sortsWholeRows) {
        this.jooq = jooq;
        this.shareLock = shareLock;
        this.binaryCollation = binaryCollation;
        this.sortsWholeRows = sortsWholeRows;
    }

    /**
     * Tells the database by its JDBC URL.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Dialect of(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "gongwen.database.url must start with jdbc:h2: or jdbc:postgresql:, but is " + jdbcUrl);
    }

    SQLDialect jooq() {
        return jooq;
    }

    /** What ends a select that keeps others from changing its rows; H2 has no shared row locks. */
    public String shareLock() {
        return shareLock;
    }

    /** What follows a text column to have it compared by code points. */
    public String binaryCollation() {
        return binaryCollation;
    }

    /** Whether it reads whole rows to sort them, though only a few of them are asked for. */
    public boolean sortsWholeRows() {
        return sortsWholeRows;
    }
}
