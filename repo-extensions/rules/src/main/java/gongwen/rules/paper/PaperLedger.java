package gongwen.rules.paper;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Phase;
import gongwen.models.tables.Phases;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of paper that comes with a document (S20 to S22): how much is expected by phase and category, what came when
 * and to whom, who verified it and with what result. Keeps the flag {@code PAPER_PENDING} true to the paper still
 * missing, in phases that want it (S27). PL01: a difference from the electronic document is resolved with a reason.
 * PL02: the clerks and the secretary of the handling unit keep the ledger. PL03: what is verified has come.
 */
public final class PaperLedger implements Editor, Validator {

    static final String PENDING = "PAPER_PENDING";

    private static final List<QualifiedName> ENTERED =
            List.of(Ex.PAPER_RECEIVED, Ex.PAPER_CHECK, Ex.PAPER_SHELF, Ex.PAPER_RESOLUTION);

    private final Office office;

    public PaperLedger(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean concerned = after != null
                && (after.properties().has(Ex.PAPER_EXPECTED)
                        || change.isUpdate() && ENTERED.stream().anyMatch(change::changes));
        if (after == null || !concerned || !Documents.isIncoming(after, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        if (change.isUpdate()) {
            stamp(change, circumstances, values);
        }
        if (after.properties().has(Ex.PAPER_EXPECTED)) {
            if (change.isUpdate() && change.changes(Gw.CATEGORY)) {
                policy(after).ifPresent(policy -> values.put(Ex.PAPER_EXPECTED, expected(after, policy)));
            }
            NodeState counted = after.withProperties(values);
            boolean wanted = policy(after).filter(Phases.Policy::pendingBlocks).isPresent();
            values.put(Ex.FLAGS, Flags.with(after, PENDING, wanted && PaperCopies.isMissing(counted)));
        }
        return values.isEmpty() ? List.of() : List.of(new Amendment.SetProperties(after.id(), values));
    }

    private static void stamp(Change change, Circumstances circumstances, Map<QualifiedName, @Nullable Object> values) {
        String actor = circumstances.actor().userId();
        if (change.changes(Ex.PAPER_RECEIVED)) {
            values.put(Ex.PAPER_RECEIVED_ON, circumstances.today());
            values.put(Ex.PAPER_RECEIVED_BY, actor);
        }
        if (change.changes(Ex.PAPER_CHECK)) {
            values.put(Ex.PAPER_CHECKED_ON, circumstances.today());
            values.put(Ex.PAPER_CHECKED_BY, actor);
        }
    }

    private Optional<Phases.Policy> policy(NodeState document) {
        return document.properties()
                .text(Ex.PHASE)
                .map(phase -> office.tables().phases().policy(Phase.valueOf(phase)));
    }

    /** S20, S21: by the category that the first review gave it. */
    private static long expected(NodeState document, Phases.Policy policy) {
        boolean decision = document.properties()
                        .text(Gw.CATEGORY)
                        .filter("DECISION"::equals)
                        .isPresent()
                && document.properties()
                        .text(Ex.RECEIVED_ROLE)
                        .filter("MAIN"::equals)
                        .isPresent();
        return decision ? policy.decisionCopies() : policy.readingCopies();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (before == null
                || after == null
                || ENTERED.stream().noneMatch(change::changes)
                || !Documents.isIncoming(after, circumstances.read())) {
            return Violations.NONE;
        }
        String unit = Units.handler(before, circumstances.read());
        boolean keeper = circumstances.actor().system()
                || office.tables().phases().ledger().keepers().stream()
                        .anyMatch(role -> circumstances.actor().hasRole(role, unit));
        boolean unresolved = isInconsistent(before)
                && !isInconsistent(after)
                && !(change.changes(Ex.PAPER_RESOLUTION) && after.properties().has(Ex.PAPER_RESOLUTION));
        return Violations.when(unresolved, RuleCode.PL01.on(after.id()))
                .and(Violations.when(!keeper, RuleCode.PL02.on(after.id(), unit)))
                .and(Violations.when(change.changes(Ex.PAPER_CHECK) && !hasCome(after), RuleCode.PL03.on(after.id())));
    }

    private static boolean hasCome(NodeState document) {
        return document.properties().number(Ex.PAPER_RECEIVED).orElse(0L) > 0;
    }

    private static boolean isInconsistent(NodeState document) {
        return document.properties()
                .text(Ex.PAPER_CHECK)
                .filter("INCONSISTENT"::equals)
                .isPresent();
    }
}
