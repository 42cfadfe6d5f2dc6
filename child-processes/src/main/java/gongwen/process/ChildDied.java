package gongwen.process;

/** A process ended without an answer, for a reason other than the limits; it did so twice. */
public final class ChildDied extends Exception {

    private static final long serialVersionUID = 1L;

    ChildDied(int exitCode, Throwable cause) {
        super("A child process ended with " + exitCode, cause);
    }
}
