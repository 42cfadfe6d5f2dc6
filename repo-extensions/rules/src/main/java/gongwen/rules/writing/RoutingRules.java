package gongwen.rules.writing;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Optional;

/** To whom and past whom a document goes (T14, T15(3)(5), T16; domain.md 2.3, R3 to R5 and R9). */
final class RoutingRules {

    private RoutingRules() {}

    /** R3, T15(5): it goes to a person only for a matter that person assigned, and then says so. */
    static List<String> toAPersonWithoutReason(Case made) {
        return missing(made, made.document().properties().has(Gw.PERSONAL_TO), Gw.PERSONAL_REASON);
    }

    /** R4, T15(3): a lower body's request is passed up with a view of one's own, and not in its own words. */
    static List<String> passedUpWithoutView(Case made) {
        List<NodeId> passedOn = made.document().properties().nodes(Gw.PASSES_ON);
        if (passedOn.isEmpty() || !made.isUpward()) {
            return List.of();
        }
        boolean verbatim = passedOn.stream()
                .flatMap(id -> made.read().node(id).stream())
                .anyMatch(passed -> hash(passed).isPresent() && hash(passed).equals(hash(made.document())));
        return verbatim ? List.of(WritingRules.MISSING + Gw.OWN_VIEW) : missing(made, true, Gw.OWN_VIEW);
    }

    /** R5, T14: who goes past a body on the way copies it. */
    static List<String> skippedBodyUncopied(Case made) {
        boolean uncopied = made.recipients().main().stream()
                .flatMap(to -> Units.between(made.issuer(), to, made.read()).stream())
                .anyMatch(skipped -> !made.recipients().main().contains(skipped)
                        && !made.recipients().copied().contains(skipped));
        return uncopied ? List.of(WritingRules.MISSING + Gw.CC_TO) : List.of();
    }

    /** R9, T16(4): matters of other units are not sent out before those units have countersigned. */
    static List<String> uncountersigned(Case made) {
        boolean stated = made.document().properties().has(Gw.INVOLVED_UNITS)
                && made.document().properties().has(Gw.DOC_NO);
        boolean open = stated
                && !made.document().properties().has(Gw.DISPUTE_NOTE)
                && !made.document().properties().has(Gw.COUNTERSIGNED);
        return open ? List.of(WritingRules.MISSING + Gw.COUNTERSIGNED) : List.of();
    }

    private static List<String> missing(Case made, boolean wanted, QualifiedName property) {
        return wanted && !made.document().properties().has(property)
                ? List.of(WritingRules.MISSING + property)
                : List.of();
    }

    private static Optional<String> hash(NodeState node) {
        return Optional.ofNullable(node.content()).map(ContentInfo::sha256);
    }
}
