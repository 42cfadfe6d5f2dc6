package gongwen.server.audit;

import java.util.List;

/**
 * What a verification of the trail found.
 *
 * @param intact whether nothing was changed, added or taken away
 * @param links how many links the chain has
 * @param entries how many entries the links cover
 * @param brokenLinks the links whose entries, or whose predecessor, are not what was chained
 * @param unchained how many entries older than a minute no link covers
 * @param anchored whether the chain still holds the head that was written down outside the database: false if it was cut
 *     short, made anew, or the database put back to an earlier state
 * @param head the newest link's hash; the server's log has the earlier ones to compare with
 */
public record Verification(
        boolean intact,
        long links,
        long entries,
        List<Long> brokenLinks,
        long unchained,
        boolean anchored,
        String head) {

    public Verification {
        brokenLinks = List.copyOf(brokenLinks);
    }

    static Verification of(
            long links, long entries, List<Long> brokenLinks, long unchained, boolean anchored, String head) {
        boolean intact = brokenLinks.isEmpty() && unchained == 0 && anchored;
        return new Verification(intact, links, entries, brokenLinks, unchained, anchored, head);
    }
}
