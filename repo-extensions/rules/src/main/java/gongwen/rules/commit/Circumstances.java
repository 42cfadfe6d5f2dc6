package gongwen.rules.commit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Everything a rule may know besides the change itself.
 *
 * @param actor who acts
 * @param at the moment of the commit, the same for every rule in it, to the millisecond
 * @param zone the office's calendar zone
 * @param read the repository as it will be after this commit, as far as the rules before have shaped it
 */
public record Circumstances(Actor actor, Instant at, ZoneId zone, ReadPort read) {

    /** The office's calendar date of the commit. */
    public LocalDate today() {
        return at.atZone(zone).toLocalDate();
    }
}
