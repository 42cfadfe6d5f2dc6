package gongwen.server.envelope;

/** What Alfresco answers where a part of it is switched off; the message is also the key of the error. */
public final class Disabled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Disabled(String message) {
        super(message);
    }
}
