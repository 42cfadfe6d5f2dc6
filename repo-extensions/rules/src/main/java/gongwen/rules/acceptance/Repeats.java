package gongwen.rules.acceptance;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.Optional;

/**
 * DUPLICATE: a document sent again, told by the sender's own identifier and the hash of its text, makes no second one;
 * the refusal names the first one's platform number (domain.md 6.11). It stands last, behind the platform number's
 * sequence, where of two that come at once the second sees the first.
 */
public final class Repeats implements Validator {

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean newlyAccepted = after != null
                && Documents.isOutgoing(after, circumstances.read())
                && Documents.isAccepted(after)
                && change.changes(Ex.PLATFORM_NO);
        if (after == null || !newlyAccepted) {
            return Violations.NONE;
        }
        return sameSubmission(after, circumstances.read())
                .or(() -> sameNumber(after, circumstances.read()))
                .map(first -> Violations.of(RuleCode.DUPLICATE.on(
                        after.id(),
                        first.properties().text(Ex.PLATFORM_NO).orElse(""),
                        first.id().toString())))
                .orElse(Violations.NONE);
    }

    private static Optional<NodeState> sameSubmission(NodeState document, ReadPort read) {
        return document.properties()
                .text(Gw.DOC_ID)
                .flatMap(id -> read.find(Gw.OUTGOING_DOCUMENT, Gw.DOC_ID, id).stream()
                        .filter(other -> isOther(document, other) && isSameSubmission(document, other))
                        .findFirst());
    }

    /** Another accepted document of the same issuer with the same number. */
    static Optional<NodeState> sameNumber(NodeState document, ReadPort read) {
        return document.properties()
                .text(Gw.DOC_NO)
                .flatMap(number -> read.find(Gw.OUTGOING_DOCUMENT, Gw.DOC_NO, number).stream()
                        .filter(other -> isOther(document, other) && !isSameSubmission(document, other))
                        .findFirst());
    }

    private static boolean isOther(NodeState document, NodeState other) {
        return !other.id().equals(document.id())
                && !Documents.isWorkingCopy(other)
                && Documents.isAccepted(other)
                && other.properties()
                        .text(Gw.ISSUER)
                        .equals(document.properties().text(Gw.ISSUER));
    }

    private static boolean isSameSubmission(NodeState document, NodeState other) {
        return document.properties().text(Gw.DOC_ID).equals(other.properties().text(Gw.DOC_ID))
                && hash(document).equals(hash(other));
    }

    private static String hash(NodeState node) {
        ContentInfo content = node.content();
        return content == null ? "" : content.sha256();
    }
}
