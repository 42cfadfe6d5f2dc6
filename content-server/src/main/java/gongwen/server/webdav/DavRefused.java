package gongwen.server.webdav;

import org.springframework.http.HttpStatus;

/** What the protocol itself refuses. */
final class DavRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String condition;
    private final String key;

    /**
     * A refusal.
     *
     * @param condition the precondition of RFC 4918 chapter 16 that failed, empty if none
     * @param key the message for people in {@code gongwen/server/messages}
     */
    DavRefused(HttpStatus status, String condition, String key) {
        super(key);
        this.status = status;
        this.condition = condition;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    String condition() {
        return condition;
    }

    String key() {
        return key;
    }
}
