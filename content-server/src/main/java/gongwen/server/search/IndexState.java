package gongwen.server.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param phase what it does
 * @param token up to which token it has followed the change log
 * @param compared of how many nodes the comparison at hand has seen whether the index has them
 * @param nodes how many nodes there were when that comparison began
 * @param mended how many differences it has found and mended
 * @param checkedAt when the last comparison ended, null before the first
 * @param problem the kind of the last failure since things went well, null if they do
 */
record IndexState(
        Phase phase,
        long token,
        long compared,
        long nodes,
        long mended,
        @Nullable Instant checkedAt,
        @Nullable String problem) {

    /** What the index does. */
    enum Phase {
        /** There is none, by configuration. */
        OFF,
        /** It is not open; nothing is found. */
        CLOSED,
        /** It is made anew; what it has not come to yet is not found. */
        BUILDING,
        /** It follows what happens. */
        FOLLOWING,
        /** It follows, and is compared with the store beside that. */
        CHECKING
    }

    static IndexState of(Phase phase) {
        return new IndexState(phase, 0, 0, 0, 0, null, null);
    }

    IndexState in(Phase next) {
        return new IndexState(next, token, compared, nodes, mended, checkedAt, problem);
    }

    IndexState at(long newToken) {
        return new IndexState(phase, newToken, compared, nodes, mended, checkedAt, null);
    }

    IndexState begun(Phase next, long all) {
        return new IndexState(next, token, 0, all, 0, checkedAt, problem);
    }

    IndexState compared(long more, long moreMended) {
        return new IndexState(phase, token, compared + more, nodes, mended + moreMended, checkedAt, problem);
    }

    IndexState checked(Instant at) {
        return new IndexState(Phase.FOLLOWING, token, compared, nodes, mended, at, problem);
    }

    IndexState failed(Throwable cause) {
        return new IndexState(
                phase,
                token,
                compared,
                nodes,
                mended,
                checkedAt,
                cause.getClass().getSimpleName());
    }
}
