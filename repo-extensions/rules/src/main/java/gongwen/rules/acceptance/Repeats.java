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
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * DUPLICATE: a document sent again, told by the sender's own identifier and the hash of its text, makes no second one;
 * the refusal names the first one's platform number (domain.md 6.11). It stands last, behind the platform number's
 * sequence, where of two that come at once the second sees the first. What was withdrawn or returned hinders nothing.
 */
public final class Repeats implements Validator {

    private static final Set<String> ENDED = Set.of("RETURNED", "WITHDRAWN");

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
                        .filter(other -> isOther(document, other, read) && isSameSubmission(document, other))
                        .findFirst());
    }

    /** Another accepted document of the same issuer with the same number. */
    static Optional<NodeState> sameNumber(NodeState document, ReadPort read) {
        return document.properties()
                .text(Gw.DOC_NO)
                .flatMap(number -> read.find(Gw.OUTGOING_DOCUMENT, Gw.DOC_NO, number).stream()
                        .filter(other -> isOther(document, other, read) && !isSameSubmission(document, other))
                        .findFirst());
    }

    /** The document of the same number that has ended, and that this one, sent again, takes the place of. */
    static Optional<NodeId> replaced(NodeState document, ReadPort read) {
        return document.properties()
                .text(Gw.DOC_NO)
                .flatMap(number -> read.find(Gw.OUTGOING_DOCUMENT, Gw.DOC_NO, number).stream()
                        .filter(other -> isAnotherAccepted(document, other) && isEnded(other, read))
                        .max(Comparator.comparing(other ->
                                other.properties().time(Ex.SUBMITTED_AT).orElse(Instant.MIN))))
                .map(NodeState::id);
    }

    /** Domain.md 6.1: withdrawn, or sent back by everyone it went to. What comes then is new. */
    private static boolean isEnded(NodeState document, ReadPort read) {
        if (Documents.status(document).equals("WITHDRAWN")) {
            return true;
        }
        List<NodeState> deliveries = read.children(document.id(), Ex.DELIVERIES);
        return !deliveries.isEmpty()
                && deliveries.stream()
                        .allMatch(delivery -> delivery.properties()
                                .text(Ex.PUBLIC_STATUS)
                                .filter(ENDED::contains)
                                .isPresent());
    }

    private static boolean isOther(NodeState document, NodeState other, ReadPort read) {
        return isAnotherAccepted(document, other) && !isEnded(other, read);
    }

    private static boolean isAnotherAccepted(NodeState document, NodeState other) {
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
