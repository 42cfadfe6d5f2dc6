package gongwen.rules.office;

import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.names.Bf;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** Tells the office's sorts of nodes apart and reads what they have in common. */
public final class Documents {

    private Documents() {}

    public static boolean isOutgoing(NodeState node, ReadPort read) {
        return read.isA(node.type(), Gw.OUTGOING_DOCUMENT);
    }

    public static boolean isIncoming(NodeState node, ReadPort read) {
        return read.isA(node.type(), Gw.INCOMING_DOCUMENT);
    }

    /** One issue of a briefing (简报), at its issuer or at its recipient. */
    public static boolean isBriefing(NodeState node, ReadPort read) {
        return read.isA(node.type(), Bf.BRIEFING) || read.isA(node.type(), Bf.RECEIVED_BRIEFING);
    }

    public static boolean isAttachment(NodeState node, ReadPort read) {
        return read.isA(node.type(), Gw.ATTACHMENT);
    }

    /** Whether a node is the office's own and so lives in a box: a document or an attachment. */
    public static boolean isPaperwork(NodeState node, ReadPort read) {
        return read.isA(node.type(), Gw.DOCUMENT) || isAttachment(node, read);
    }

    public static boolean isStub(NodeState node, ReadPort read) {
        return read.isA(node.type(), Sec.CLASSIFIED_STUB);
    }

    public static boolean isRefusalNotice(NodeState node, ReadPort read) {
        return read.isA(node.type(), Ex.REFUSAL_NOTICE);
    }

    public static boolean isReading(NodeState node, ReadPort read) {
        return read.isA(node.type(), Ex.READING);
    }

    public static boolean isInstruction(NodeState node, ReadPort read) {
        return read.isA(node.type(), Ex.INSTRUCTION);
    }

    public static boolean isInquiry(NodeState node, ReadPort read) {
        return read.isA(node.type(), Gw.INQUIRY);
    }

    /** The issuer's document that a received one came from, empty where it came on paper alone. */
    public static Optional<NodeState> source(NodeState received, ReadPort read) {
        return received.properties()
                .node(Ex.SOURCE_DELIVERY)
                .flatMap(read::node)
                .flatMap(delivery -> Optional.ofNullable(delivery.primaryParent()))
                .flatMap(read::node);
    }

    /** Whether an outgoing document is issued and neither withdrawn nor void on a day; abolished, it is void from its day on. */
    public static boolean isInForce(NodeState document, LocalDate day) {
        boolean notYetVoid = status(document).equals("ABOLISHED")
                && document.properties()
                        .date(Gw.EFFECTIVE_FROM)
                        .filter(day::isBefore)
                        .isPresent();
        return (status(document).equals("ISSUED") || notYetVoid) && isAccepted(document);
    }

    /** Whether a document was found to be classified, and is locked and emptied (domain.md 4.3 H3). */
    public static boolean isSealed(NodeState node) {
        return node.properties().has(Sec.SEALED_BY);
    }

    public static boolean isWorkingCopy(NodeState node) {
        return node.hasAspect(Cm.WORKINGCOPY);
    }

    /** The document's state, empty before it has one. */
    public static String status(NodeState document) {
        return document.properties().text(Gw.STATUS).orElse("");
    }

    /** Whether the exchange took the document: it has a platform number. */
    public static boolean isAccepted(NodeState document) {
        return document.properties().has(Ex.PLATFORM_NO);
    }

    /**
     * SHA-256 over the hashes of the text and of the attachments, in an order of their own: what a signature covers
     * (R12). A document without text has one too.
     */
    public static String fingerprint(NodeState document, ReadPort read) {
        StringBuilder covered = new StringBuilder(sha256(document));
        read.targets(document.id(), Gw.ATTACHMENTS).stream()
                .map(Documents::sha256)
                .sorted()
                .forEach(hash -> covered.append(' ').append(hash));
        return sha256(covered.toString());
    }

    /**
     * SHA-256 over {@link #fingerprint} and the elements that are words: what an opinion or another body's signature is
     * about.
     */
    public static String wording(NodeState document, Lifecycle lifecycle, ReadPort read) {
        StringBuilder covered = new StringBuilder(fingerprint(document, read));
        lifecycle
                .worded()
                .forEach(element -> covered.append('\u0000')
                        .append(document.properties()
                                .value(element)
                                .map(String::valueOf)
                                .orElse("")));
        return sha256(covered.toString());
    }

    private static String sha256(String covered) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String sha256(NodeState node) {
        ContentInfo content = node.content();
        return content == null ? "none" : content.sha256();
    }
}
