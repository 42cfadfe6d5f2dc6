package gongwen.server.database;

/** A row breaks a unique constraint: another transaction has written the same key, or this one has. */
public final class UniqueViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UniqueViolated(Throwable cause) {
        super("A row of the same key exists", cause);
    }
}
