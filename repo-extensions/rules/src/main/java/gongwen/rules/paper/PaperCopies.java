package gongwen.rules.paper;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Phase;
import gongwen.models.tables.Phases;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;

/**
 * S20, S21: how many paper copies go with a document to the government or its office, by phase (decision C1); none with a
 * briefing (S39).
 */
public final class PaperCopies {

    private PaperCopies() {}

    /** The copies expected by a recipient; none for what goes down or to other units, nor for a briefing. */
    public static long expected(
            NodeState document, String recipient, boolean main, Phase phase, Office office, ReadPort read) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        boolean up = Units.directions(issuer, recipient, read).contains(Kind.Direction.UP);
        boolean verifies = Units.text(recipient, Org.KIND, read)
                .filter(office.tables().phases().ledger().verifiedBy()::contains)
                .isPresent();
        if (!up || !verifies || Documents.isBriefing(document, read)) {
            return 0;
        }
        Phases.Policy policy = office.tables().phases().policy(phase);
        boolean decision = main
                && office.kind(document)
                        .filter(kind -> kind.category() == Kind.Category.DECISION)
                        .isPresent();
        return decision ? policy.decisionCopies() : policy.readingCopies();
    }

    /** Whether paper is expected and nobody has said yet whether it agrees with the electronic document. */
    public static boolean isUnchecked(NodeState document) {
        return document.properties().number(Ex.PAPER_EXPECTED).orElse(0L) > 0
                && !document.properties().has(Ex.PAPER_CHECK);
    }

    /** Whether less paper has come than is expected. */
    public static boolean isMissing(NodeState document) {
        return document.properties().number(Ex.PAPER_RECEIVED).orElse(0L)
                < document.properties().number(Ex.PAPER_EXPECTED).orElse(0L);
    }
}
