package gongwen.server.database;

/** Another transaction was first; the same transaction, run again from its start, may succeed. */
public final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostRace(String message) {
        super(message);
    }

    LostRace(String message, Throwable cause) {
        super(message, cause);
    }
}
