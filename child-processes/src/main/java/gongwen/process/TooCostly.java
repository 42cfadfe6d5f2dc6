package gongwen.process;

/** A file needs more time or memory than it is given. */
public final class TooCostly extends Exception {

    private static final long serialVersionUID = 1L;

    TooCostly(Throwable cause) {
        super("A file needs more time or memory than it is given", cause);
    }
}
