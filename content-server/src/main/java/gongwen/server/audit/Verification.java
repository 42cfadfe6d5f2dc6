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
 * @param head the newest link's hash; the server's log has the earlier ones to compare with
 */
public record Verification(
        boolean intact, long links, long entries, List<Long> brokenLinks, long unchained, String head) {

    public Verification {
        brokenLinks = List.copyOf(brokenLinks);
    }

    static Verification of(long links, long entries, List<Long> brokenLinks, long unchained, String head) {
        return new Verification(brokenLinks.isEmpty() && unchained == 0, links, entries, brokenLinks, unchained, head);
    }
}
