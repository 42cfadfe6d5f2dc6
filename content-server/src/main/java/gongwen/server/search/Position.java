package gongwen.server.search;

/**
 * How far an index is by its own account. It is an entry of the index, written with the changes it speaks of.
 *
 * @param token up to which token it has followed the change log, -1 if it is empty
 * @param whole whether everything older is in it; else it is still being made
 */
record Position(long token, boolean whole) {

    static final Position NOWHERE = new Position(-1, false);

    /** The id of the entry. */
    static final String ID = "position";

    Position at(long newToken) {
        return new Position(newToken, whole);
    }

    /** Whether it can be of a store whose latest token is this: else the store was set back, or the index is empty. */
    boolean isKnownTo(long latest) {
        return token >= 0 && token <= latest;
    }
}
