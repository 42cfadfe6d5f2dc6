package gongwen.server.database;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A running transaction, or the connection of a reading. Used by one thread, and not after the call it was given to. */
public final class Transaction {

    /** Names unquoted, because H2 folds them to upper case and PostgreSQL to lower case. */
    static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withRenderSchema(false)
            .withExecuteLogging(false);

    private final Connection connection;
    private final Dialect dialect;
    private @Nullable DSLContext dsl;
    private boolean written = true;

    Transaction(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    public Connection connection() {
        return connection;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Says that nothing was written, so that there is nothing to make durable. */
    public void nothingWritten() {
        written = false;
    }

    boolean isWritten() {
        return written;
    }

    /** jOOQ on this connection. */
    public DSLContext dsl() {
        if (dsl == null) {
            dsl = DSL.using(connection, dialect.jooq(), SETTINGS);
        }
        return dsl;
    }
}
