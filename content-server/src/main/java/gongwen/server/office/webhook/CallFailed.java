package gongwen.server.office.webhook;

/** A gateway did not take a message; it is called again later. */
final class CallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallFailed(String message) {
        super(message);
    }
}
