package gongwen.server.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody holds in place of another.
 *
 * @param delegator who is away
 * @param roleGroup the group of the role
 * @param from the first moment, in milliseconds since 1970
 * @param until the first moment after
 */
record Delegation(String delegator, String roleGroup, long from, long until) {

    boolean isInForce(long now) {
        return from <= now && now < until;
    }

    /** The first moment after {@code now} at which one of these begins or ends by itself; the far future if none does. */
    static long nextTurn(List<Delegation> delegations, long now) {
        return delegations.stream()
                .flatMap(each -> Stream.of(each.from, each.until))
                .filter(turn -> turn > now)
                .min(Comparator.naturalOrder())
                .orElse(Long.MAX_VALUE);
    }
}
