package gongwen.rules.unit;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who leaves hands over (T ch.7): what the person had still to read in a unit passes to a successor there, and the
 * hand-over keeps which documents that were. HO01: it is made by who leaves or the unit's leader, in the unit's folder of
 * duties, and stays as it was made. HO02: the successor is another person of the unit.
 */
public final class Handovers implements Editor, Validator {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState handover = change.after();
        if (handover == null || !change.isCreation() || !isOne(handover, circumstances.read())) {
            return List.of();
        }
        String leaving = handover.properties().text(Org.LEAVING).orElse("");
        String successor = handover.properties().text(Org.SUCCESSOR).orElse("");
        String unit = Duties.unit(handover, circumstances.read());
        List<Amendment> amendments = new ArrayList<>();
        List<NodeId> passed = new ArrayList<>();
        for (NodeState document : circumstances.read().find(Gw.INCOMING_DOCUMENT, Gw.CIRCULATE_TO, leaving)) {
            if (isOf(unit, document, circumstances.read()) && isUnread(document, leaving)) {
                amendments.add(new Amendment.SetProperties(
                        document.id(), Map.of(Gw.CIRCULATE_TO, replaced(document, leaving, successor))));
                passed.add(document.id());
            }
        }
        if (!passed.isEmpty()) {
            amendments.add(new Amendment.SetProperties(handover.id(), Map.of(Org.HANDED_OVER, passed)));
        }
        return amendments;
    }

    private static boolean isOne(NodeState node, ReadPort read) {
        return read.isA(node.type(), Org.HANDOVER);
    }

    private static boolean isOf(String unit, NodeState document, ReadPort read) {
        return Units.handler(document, read).equals(unit)
                || document.properties().text(Gw.ADDRESSEE).filter(unit::equals).isPresent();
    }

    private static boolean isUnread(NodeState document, String reader) {
        return Documents.status(document).equals("CIRCULATING")
                && !document.properties().texts(Gw.READ_BY).contains(reader);
    }

    private static List<String> replaced(NodeState document, String leaving, String successor) {
        return document.properties().texts(Gw.CIRCULATE_TO).stream()
                .map(reader -> reader.equals(leaving) ? successor : reader)
                .distinct()
                .toList();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        if (!isOne(change.either(), read)) {
            return Violations.NONE;
        }
        NodeState handover = change.after();
        if (handover == null || !change.isCreation()) {
            return Violations.of(RuleCode.HO01.on(change.id()));
        }
        String unit = Duties.unit(handover, read);
        String leaving = handover.properties().text(Org.LEAVING).orElse("");
        String successor = handover.properties().text(Org.SUCCESSOR).orElse("");
        boolean may = !unit.isEmpty() && Duties.mayDispose(circumstances.actor(), leaving, unit);
        boolean known = Duties.mayTakeOver(successor, leaving, unit, read);
        return Violations.when(!may, RuleCode.HO01.on(handover.id()))
                .and(Violations.when(!known, RuleCode.HO02.on(handover.id(), successor, unit)));
    }
}
