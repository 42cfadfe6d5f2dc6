package gongwen.rules.lifecycle;

import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.node.NodeState;
import java.util.Optional;

/** The conditions of disclosing a document: decided with it, reviewed first, published after (domain.md 5.6). */
final class DisclosureGuards {

    private DisclosureGuards() {}

    /** 国办发〔2016〕80号: not to disclose needs a reason. */
    static boolean disclosureExplained(Attempt attempt) {
        return !attempt.after().properties().text(Gw.DISCLOSURE).equals(Optional.of("NONE"))
                || attempt.after().properties().has(Gw.DISCLOSURE_REASON);
    }

    /** L15 14-16, 26: what is published is what its disclosure says may be, on a day that has come. */
    static boolean mayBeDisclosed(Attempt attempt) {
        boolean later = attempt.after()
                .properties()
                .date(Gw.PUBLISHED_ON)
                .filter(day -> day.isAfter(attempt.circumstances().today()))
                .isPresent();
        return !later
                && attempt.after()
                        .properties()
                        .text(Gw.DISCLOSURE)
                        .filter("ACTIVE"::equals)
                        .isPresent();
    }

    /** L15 17, L2 42: it was reviewed by an act of its own before, and is of the level that a public channel takes. */
    static boolean reviewedForPublication(Attempt attempt) {
        NodeState before = attempt.before();
        return before != null
                && before.properties().has(Gw.PUBLICATION_REVIEWED_BY)
                && before.properties()
                        .text(Gw.PUBLICATION_REVIEWED_BY)
                        .equals(attempt.after().properties().text(Gw.PUBLICATION_REVIEWED_BY))
                && attempt.after().properties().text(Sec.LEVEL).equals(Optional.of("PUBLIC"));
    }

    /** Nobody states a review for another. */
    static boolean reviewedInOwnName(Attempt attempt) {
        return attempt.after()
                .properties()
                .text(Gw.PUBLICATION_REVIEWED_BY)
                .filter(attempt.circumstances().actor().userId()::equals)
                .isPresent();
    }
}
