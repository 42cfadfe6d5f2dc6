package gongwen.rules.inquiry;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * T19(6): while a draft is countersigned, every unit involved is asked for one standing opinion on its words. When the
 * words change, what was said lapses and is asked again. Who agrees is an output of the process
 * ({@code gw:countersigned}); opinions stay on the inquiries and go to nobody else.
 */
public final class Countersigning implements Editor {

    private final Office office;

    public Countersigning(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null) {
            return List.of();
        }
        if (Documents.isInquiry(after, circumstances.read())) {
            return answered(change, after, circumstances.read());
        }
        boolean asking = Documents.isOutgoing(after, circumstances.read())
                && !Documents.isWorkingCopy(after)
                && Consulted.isBeingCountersigned(after);
        return asking ? ask(change, after, circumstances) : List.of();
    }

    private List<Amendment> ask(Change change, NodeState after, Circumstances circumstances) {
        String words = Documents.wording(after, office.outgoing().elements(), circumstances.read());
        List<NodeState> standing = Inquiries.standing(after, Inquiries.COUNTERSIGN, circumstances.read());
        List<String> units = Consulted.countersigners(after, office.tables(), circumstances.read());
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState inquiry : standing) {
            amendments.addAll(keep(inquiry, units, words));
        }
        for (String unit : units) {
            if (standing.stream().noneMatch(inquiry -> isFor(unit, inquiry, words))) {
                amendments.addAll(Inquiries.ask(question(after, words), unit, Map.of(), circumstances));
            }
        }
        if (isAnEarlierOpinion(change.before(), after)) {
            amendments.add(new Amendment.SetProperties(after.id(), nothing(Gw.OPINION)));
        }
        amendments.add(agreeing(after, standing, words));
        return amendments;
    }

    private List<Amendment> answered(Change change, NodeState inquiry, ReadPort read) {
        if (!Inquiries.is(inquiry, Gw.PURPOSE, Inquiries.COUNTERSIGN) || !change.changes(Gw.INQUIRY_STATUS)) {
            return List.of();
        }
        return inquiry.properties()
                .node(Gw.ORIGIN)
                .flatMap(read::node)
                .filter(Consulted::isBeingCountersigned)
                .map(document -> List.of(agreeing(
                        document,
                        Inquiries.standing(document, Inquiries.COUNTERSIGN, read),
                        Documents.wording(document, office.outgoing().elements(), read))))
                .orElse(List.of());
    }

    private static Inquiries.Question question(NodeState document, String words) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return new Inquiries.Question(Inquiries.COUNTERSIGN, document, document.id(), issuer, words);
    }

    /** An open inquiry is about the words as they now are; an answer about other words, or one nobody wants, lapses. */
    private static List<Amendment> keep(NodeState inquiry, List<String> units, String words) {
        if (Inquiries.is(inquiry, Gw.ASKED_HASH, words) && units.contains(Inquiries.unit(inquiry))) {
            return List.of();
        }
        boolean open = Inquiries.is(inquiry, Gw.INQUIRY_STATUS, Inquiries.OPEN);
        return List.of(
                open && units.contains(Inquiries.unit(inquiry))
                        ? new Amendment.SetProperties(inquiry.id(), Map.of(Gw.ASKED_HASH, words))
                        : Inquiries.lapse(inquiry));
    }

    private static boolean isFor(String unit, NodeState inquiry, String words) {
        return Inquiries.unit(inquiry).equals(unit)
                && (Inquiries.is(inquiry, Gw.INQUIRY_STATUS, Inquiries.OPEN)
                        || Inquiries.is(inquiry, Gw.ASKED_HASH, words));
    }

    private static Amendment agreeing(NodeState document, List<NodeState> standing, String words) {
        List<String> units = standing.stream()
                .filter(inquiry -> Inquiries.agrees(inquiry) && Inquiries.is(inquiry, Gw.ASKED_HASH, words))
                .map(Inquiries::unit)
                .sorted()
                .toList();
        return new Amendment.SetProperties(document.id(), Map.of(Gw.COUNTERSIGNED, units));
    }

    /** What was said at an earlier step is not for the units that now read along. */
    private static boolean isAnEarlierOpinion(@Nullable NodeState before, NodeState document) {
        return before != null
                && document.properties().has(Gw.OPINION)
                && !Consulted.isBeingCountersigned(before)
                && before.properties()
                        .text(Gw.OPINION)
                        .equals(document.properties().text(Gw.OPINION));
    }

    private static Map<QualifiedName, @Nullable Object> nothing(QualifiedName property) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(property, null);
        return values;
    }
}
