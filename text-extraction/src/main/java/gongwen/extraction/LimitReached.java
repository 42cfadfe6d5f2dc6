package gongwen.extraction;

import org.apache.tika.exception.WriteLimitReachedException;

/** Ends a reading that costs too much. Tika's parsers pass this kind on where they would forgive others. */
final class LimitReached extends WriteLimitReachedException {

    private static final long serialVersionUID = 1L;

    LimitReached(int limit) {
        super(limit);
    }
}
