package gongwen.rules.lifecycle;

import gongwen.models.names.Bf;
import gongwen.models.tables.Tables;
import gongwen.rules.briefing.BriefingRules;
import gongwen.rules.briefing.Filings;
import gongwen.rules.node.NodeState;
import gongwen.rules.writing.WritingRules;

/** The conditions that the lifecycles name for briefings (S38, S40). */
final class BriefingGuards {

    private final BriefingRules rules;
    private final WritingRules writingRules;

    BriefingGuards(Tables tables) {
        this.rules = new BriefingRules(tables);
        this.writingRules = new WritingRules(tables);
    }

    /** S38: whatever is not set aside holds. */
    boolean followsBriefingRules(Attempt attempt) {
        return writingRules
                .standing(rules.broken(attempt.after(), attempt.circumstances()), attempt.after())
                .isEmpty();
    }

    /** S38: nothing appears under a title that is not filed. */
    static boolean titleFiled(Attempt attempt) {
        return Filings.of(attempt.after(), attempt.circumstances().read()).isPresent();
    }

    /** S40: this way in is for briefings; what is neither urgent nor of great matter says what it is. */
    static boolean paperBriefingExplained(Attempt attempt) {
        NodeState paper = attempt.after();
        boolean other = paper.properties()
                .text(Bf.PAPER_REASON)
                .filter("OTHER_SPECIAL"::equals)
                .isPresent();
        return attempt.circumstances().read().isA(paper.type(), Bf.RECEIVED_BRIEFING)
                && (!other || paper.properties().has(Bf.PAPER_REASON_NOTE));
    }
}
