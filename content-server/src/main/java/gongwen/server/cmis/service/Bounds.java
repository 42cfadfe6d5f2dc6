package gongwen.server.cmis.service;

import gongwen.server.failure.Failure;
import gongwen.server.node.Paging;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads the numbers with which a client asks for part of a result. */
final class Bounds {

    /** What a client gets that names no number. */
    static final int DEFAULT_ITEMS = 100;

    /** What a client gets at most at once; the rest on the next pages. */
    static final int MOST_ITEMS = 10_000;

    private Bounds() {}

    /**
     * The part a client asks for.
     *
     * @throws Failure.InvalidArgument if a number is negative
     */
    static Paging paging(@Nullable BigInteger maxItems, @Nullable BigInteger skipCount) {
        int most = maxItems == null ? DEFAULT_ITEMS : Math.min(MOST_ITEMS, number(maxItems, "maxItems"));
        return new Paging(skipCount == null ? 0 : number(skipCount, "skipCount"), most);
    }

    /**
     * A depth: -1 for all levels.
     *
     * @throws Failure.InvalidArgument if it is 0 or another negative number
     */
    static int depth(@Nullable BigInteger depth) {
        if (depth == null || depth.equals(BigInteger.ONE.negate())) {
            return -1;
        }
        int levels = number(depth, "depth");
        if (levels == 0) {
            throw new Failure.InvalidArgument("The depth must not be 0");
        }
        return levels;
    }

    private static int number(BigInteger number, String name) {
        if (number.signum() < 0) {
            throw new Failure.InvalidArgument("'" + name + "' must not be negative");
        }
        return number.bitLength() > 31 ? Integer.MAX_VALUE : number.intValue();
    }
}
