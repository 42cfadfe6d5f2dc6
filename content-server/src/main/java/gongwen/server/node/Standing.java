package gongwen.server.node;

/** What the row of a node stands for; the column {@code node.state} holds the code. */
enum Standing {
    LIVE(0),
    WORKING_COPY(1),
    TRASHED(2),
    /** Created checked out: its working copy is all there is of it until the first check-in. */
    UNBORN(3);

    private static final Standing[] BY_CODE = values();

    private final int code;

    Standing(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Standing of(int code) {
        return BY_CODE[code];
    }
}
