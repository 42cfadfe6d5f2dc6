package gongwen.rules.inquiry;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inquiries as nodes: one in the inbox of each unit asked, where its leader or clerk answers. */
public final class Inquiries {

    /** Asks a unit to countersign a draft (T19(6)). */
    public static final String COUNTERSIGN = "COUNTERSIGN";

    /** Asks a body to sign a document it issues jointly (T22). */
    public static final String SIGN = "SIGN";

    /** Asks a recipient to let a document be recalled that it has signed for (domain.md 6.2). */
    public static final String RECALL = "RECALL";

    /** Asks the issuer to let a document go beyond its range (T ch.7). */
    public static final String FORWARD = "FORWARD";

    static final String OPEN = "OPEN";
    static final String ANSWERED = "ANSWERED";
    static final String STALE = "STALE";

    private Inquiries() {}

    /**
     * What is asked.
     *
     * @param subject the document, which the unit asked can read
     * @param origin the document that waits for the answer
     * @param words what an answer is about, {@link gongwen.rules.office.Documents#wording}
     */
    public record Question(String purpose, NodeState subject, NodeId origin, String asker, String words) {}

    /**
     * Asks each unit once about the words as they now are: an open inquiry follows them, an answer about other words
     * lapses and is asked for again, and so does what nobody wants to know any more.
     */
    static List<Amendment> renew(
            Question question, List<NodeState> standing, List<String> units, Circumstances circumstances) {
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState inquiry : standing) {
            amendments.addAll(keep(inquiry, units, question.words()));
        }
        for (String unit : units) {
            if (standing.stream().noneMatch(inquiry -> isFor(unit, inquiry, question.words()))) {
                amendments.addAll(ask(question, unit, Map.of(), circumstances));
            }
        }
        return amendments;
    }

    private static List<Amendment> keep(NodeState inquiry, List<String> units, String words) {
        boolean wanted = units.contains(unit(inquiry));
        if (wanted && is(inquiry, Gw.ASKED_HASH, words)) {
            return List.of();
        }
        return List.of(
                wanted && is(inquiry, Gw.INQUIRY_STATUS, OPEN)
                        ? new Amendment.SetProperties(inquiry.id(), Map.of(Gw.ASKED_HASH, words))
                        : lapse(inquiry));
    }

    private static boolean isFor(String unit, NodeState inquiry, String words) {
        return unit(inquiry).equals(unit)
                && (is(inquiry, Gw.INQUIRY_STATUS, OPEN) || is(inquiry, Gw.ASKED_HASH, words));
    }

    /** What was said of a document at an earlier step is not for the units that come to read it now. */
    static List<Amendment> withoutEarlierOpinion(Change change, NodeState document) {
        NodeState before = change.before();
        boolean earlier = before != null
                && document.properties().has(Gw.OPINION)
                && change.changes(Gw.STATUS)
                && !change.changes(Gw.OPINION);
        Map<QualifiedName, @Nullable Object> none = new HashMap<>();
        none.put(Gw.OPINION, null);
        return earlier ? List.of(new Amendment.SetProperties(document.id(), none)) : List.of();
    }

    /** Asks a unit; nothing if it has no inbox. */
    public static List<Amendment> ask(
            Question question,
            String unit,
            Map<QualifiedName, ? extends @Nullable Object> more,
            Circumstances circumstances) {
        String handler = Units.handlerOf(unit, circumstances.read());
        List<Amendment> amendments = new ArrayList<>();
        Boxes.dated(handler, Boxes.INBOX, circumstances.today(), circumstances.read())
                .ifPresent(place -> {
                    amendments.addAll(place.missing());
                    amendments.add(create(question, unit, more, place.folder(), circumstances));
                });
        return amendments;
    }

    private static Amendment create(
            Question question,
            String unit,
            Map<QualifiedName, ? extends @Nullable Object> more,
            NodeId folder,
            Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(more);
        values.put(Cm.NAME, "inquiry " + id);
        values.put(Gw.PURPOSE, question.purpose());
        values.put(Gw.ASKER, question.asker());
        values.put(Gw.SUBJECT, question.subject().id());
        values.put(Gw.ORIGIN, question.origin());
        values.put(Gw.ASKED_AT, circumstances.at());
        values.put(Gw.ASKED_HASH, question.words());
        values.put(Gw.INQUIRY_STATUS, OPEN);
        values.put(Ex.RECIPIENT, unit);
        values.put(Sec.LEVEL, question.subject().properties().text(Sec.LEVEL).orElse(null));
        return new Amendment.Create(
                id,
                Gw.INQUIRY,
                Set.of(Sec.CLASSIFIED, Ex.ADDRESSED),
                values,
                folder,
                Cm.CONTAINS,
                null,
                AccessList.INHERITED);
    }

    /** The inquiries for which a document waits, the stale ones left out. */
    public static List<NodeState> standing(NodeState origin, String purpose, ReadPort read) {
        return read.find(Gw.INQUIRY, Gw.ORIGIN, origin.id()).stream()
                .filter(inquiry -> is(inquiry, Gw.PURPOSE, purpose) && !is(inquiry, Gw.INQUIRY_STATUS, STALE))
                .toList();
    }

    /** The answers for a document that are about these words. */
    public static List<NodeState> answered(NodeState origin, String purpose, String words, ReadPort read) {
        return standing(origin, purpose, read).stream()
                .filter(inquiry -> is(inquiry, Gw.INQUIRY_STATUS, ANSWERED) && is(inquiry, Gw.ASKED_HASH, words))
                .toList();
    }

    /** The units these inquiries ask. */
    public static Set<String> units(List<NodeState> inquiries) {
        Set<String> units = new HashSet<>();
        inquiries.forEach(inquiry -> units.add(unit(inquiry)));
        return units;
    }

    public static boolean agrees(NodeState inquiry) {
        return is(inquiry, Gw.ANSWER, "AGREE");
    }

    /** Whether a change is the unit's consent to what it was asked. */
    public static boolean isConsent(Change change, NodeState inquiry, String purpose) {
        return is(inquiry, Gw.PURPOSE, purpose)
                && is(inquiry, Gw.INQUIRY_STATUS, ANSWERED)
                && change.changes(Gw.INQUIRY_STATUS)
                && agrees(inquiry);
    }

    /** What an inquiry says besides its question: the units it concerns, and the reason given on a document. */
    public static Map<QualifiedName, @Nullable Object> about(
            Set<String> units, NodeState document, QualifiedName reason) {
        Map<QualifiedName, @Nullable Object> more = new HashMap<>();
        more.put(Gw.ASKED_UNITS, units.stream().sorted().toList());
        more.put(Gw.ASKED_REASON, document.properties().text(reason).orElse(null));
        return more;
    }

    static String unit(NodeState inquiry) {
        return inquiry.properties().text(Ex.RECIPIENT).orElse("");
    }

    static Amendment lapse(NodeState inquiry) {
        return new Amendment.SetProperties(inquiry.id(), Map.of(Gw.INQUIRY_STATUS, STALE));
    }

    static boolean is(NodeState inquiry, QualifiedName property, String value) {
        return Objects.equals(inquiry.properties().text(property).orElse(null), value);
    }
}
