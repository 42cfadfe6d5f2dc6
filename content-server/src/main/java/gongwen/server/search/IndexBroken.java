package gongwen.server.search;

import java.io.IOException;

/** The index itself, and not the way to it, is at fault. */
final class IndexBroken extends IOException {

    private static final long serialVersionUID = 1L;

    IndexBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
