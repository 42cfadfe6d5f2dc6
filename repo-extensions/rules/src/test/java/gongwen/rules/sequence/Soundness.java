package gongwen.rules.sequence;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds of one document after every act: somebody reads it, what was sent stays, and each step has its reason. */
final class Soundness {

    /** What a document is sent with. */
    private static final List<QualifiedName> SENT = List.of(
            Cm.NAME,
            Gw.KIND,
            Gw.TITLE,
            Gw.DOC_NO,
            Gw.DOC_DATE,
            Gw.ISSUER,
            Gw.ISSUER_NAME,
            Gw.MAIN_TO,
            Gw.CC_TO,
            Gw.DISCLOSURE,
            Gw.INVOLVED_UNITS,
            Gw.DISPUTE_NOTE,
            Gw.IN_REPLY_TO,
            Gw.PRINTED_BY,
            Sec.LEVEL,
            Sec.PERIOD);

    /** Where a document comes only with a reason. */
    private static final Map<String, QualifiedName> REASONS = Map.of(
            "RETURNED", Gw.RETURN_REASON,
            "CANCELLED", Gw.OPINION,
            "REVOKED", Gw.OPINION,
            "ABOLISHED", Gw.OPINION);

    private final MemoryRepository repository;

    Soundness(MemoryRepository repository) {
        this.repository = repository;
    }

    /** What does not hold of a node that was as before, empty if all does. */
    Optional<String> broken(@Nullable NodeState before, NodeState node) {
        if (node.type().equals(Ex.OVERRIDE)) {
            return unless(says(node, Ex.REMARK), "Set aside without a reason");
        }
        if (!repository.isA(node.type(), Gw.DOCUMENT)) {
            return Optional.empty();
        }
        return unless(isRead(node), "Nobody reads " + node.type())
                .or(() -> changed(before, node))
                .or(() -> unless(isReasoned(node), Documents.status(node) + " without a reason"))
                .or(() -> unless(!isSelfApproved(node), "Paper approved by who asked for it"));
    }

    private static Optional<String> unless(boolean holds, String told) {
        return holds ? Optional.empty() : Optional.of(told);
    }

    private boolean isRead(NodeState document) {
        return Crowd.PEOPLE.stream().anyMatch(person -> repository.canRead(person.actor(), document));
    }

    private static Optional<String> changed(@Nullable NodeState before, NodeState document) {
        return before == null || !Documents.status(before).equals("ISSUED")
                ? Optional.empty()
                : SENT.stream()
                        .filter(name -> !Objects.equals(value(before, name), value(document, name)))
                        .findFirst()
                        .map(name -> name + " of what is issued changed");
    }

    private static @Nullable Object value(NodeState node, QualifiedName name) {
        return node.properties().asMap().get(name);
    }

    private static boolean isReasoned(NodeState document) {
        QualifiedName reason = REASONS.get(Documents.status(document));
        return reason == null || says(document, reason);
    }

    private static boolean says(NodeState node, QualifiedName property) {
        return value(node, property) instanceof String text && !text.isBlank();
    }

    private static boolean isSelfApproved(NodeState document) {
        Object approver = value(document, Gw.PAPER_APPROVED_BY);
        return approver != null && approver.equals(value(document, Gw.PAPER_REQUESTED_BY));
    }
}
