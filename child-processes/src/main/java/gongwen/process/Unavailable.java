package gongwen.process;

/** No process is free in time, or none can be started: the same file may be read, or laid out, later. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
