package gongwen.rules.acceptance;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Phase;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paper that came without its electronic document is noted, not accepted, and its unit is told (S17, S26, S28; a briefing
 * without one of the reasons of S40), but in the phase of paper registered (S55). Where the electronic document is there, the paper belongs to its record and makes no second one (S27).
 */
public final class PaperAlone implements Editor, Validator {

    private static final String PAPER_ONLY = "PAPER_ONLY";
    private static final String REGISTERED = "REGISTERED";

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || after.properties().has(Ex.REASON_CODES)
                || !isPaperRegistration(change, after, circumstances.read())) {
            return List.of();
        }
        if (!Documents.status(after).equals(Acceptance.NOT_ACCEPTED)) {
            return after.properties().has(Ex.PHASE) ? List.of() : accepted(after, circumstances);
        }
        List<Amendment> amendments = new ArrayList<>();
        List<String> reasons =
                List.of(Documents.isBriefing(after, circumstances.read()) ? PaperBriefings.PAPER_BRIEFING : PAPER_ONLY);
        amendments.add(new Amendment.SetProperties(
                after.id(), Map.of(Ex.REASON_CODES, reasons, Gw.RECEIVED_ON, circumstances.today())));
        amendments.addAll(tellSource(after, Acceptance.NOT_ACCEPTED, reasons, circumstances));
        return amendments;
    }

    /** S55: in the phase of paper it is a document like any other, which keeps its phase. */
    private static List<Amendment> accepted(NodeState paper, Circumstances circumstances) {
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(
                paper.id(), Map.of(Ex.PHASE, Phase.PAPER.name(), Gw.RECEIVED_ON, circumstances.today())));
        amendments.addAll(tellSource(paper, REGISTERED, List.of(), circumstances));
        return amendments;
    }

    private static boolean isPaperRegistration(Change change, NodeState after, ReadPort read) {
        String status = Documents.status(after);
        return change.isCreation()
                && (status.equals(Acceptance.NOT_ACCEPTED)
                        || status.equals(REGISTERED) && !after.properties().has(Bf.PAPER_REASON))
                && Documents.isIncoming(after, read)
                && !Documents.isWorkingCopy(after);
    }

    /** Tells the unit that a paper came from what became of it, in its inbox. */
    static List<Amendment> tellSource(
            NodeState paper, String status, List<String> reasons, Circumstances circumstances) {
        String source = paper.properties().text(Gw.ISSUER).orElse("");
        String told = Units.handlerOf(source, circumstances.read());
        Optional<Boxes.Place> place = Boxes.dated(told, Boxes.INBOX, circumstances.today(), circumstances.read());
        if (place.isEmpty()) {
            return List.of();
        }
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, status + " " + id);
        values.put(Ex.PUBLIC_STATUS, status);
        values.put(Ex.PUBLIC_STATUS_AT, circumstances.at());
        values.put(Ex.REASON_CODES, reasons.isEmpty() ? null : reasons);
        values.put(Ex.SHOWN_NOTE, paper.properties().text(Gw.DOC_NO).orElse(null));
        values.put(Ex.RECIPIENT, paper.properties().text(Gw.ADDRESSEE).orElse(null));
        List<Amendment> amendments = new ArrayList<>(place.get().missing());
        amendments.add(new Amendment.Create(
                id,
                Ex.STATUS_EVENT,
                Acceptance.noticeAspects(),
                values,
                place.get().folder(),
                Cm.CONTAINS,
                null,
                AccessList.INHERITED));
        return amendments;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean paper = after != null
                && (isPaperRegistration(change, after, circumstances.read())
                        || change.isCreation() && after.properties().has(Bf.PAPER_REASON));
        if (after == null || !paper) {
            return Violations.NONE;
        }
        return after.properties()
                .text(Gw.DOC_NO)
                .flatMap(number -> electronic(number, after, circumstances.read()))
                .map(there -> Violations.of(
                        RuleCode.PAPER_SAME_RECORD.on(after.id(), there.id().toString())))
                .orElse(Violations.NONE);
    }

    private static Optional<NodeState> electronic(String number, NodeState paper, ReadPort read) {
        return read.find(Gw.INCOMING_DOCUMENT, Gw.DOC_NO, number).stream()
                .filter(other -> !other.id().equals(paper.id())
                        && other.properties().has(Ex.SOURCE_DELIVERY)
                        && Units.handler(other, read).equals(Units.handler(paper, read))
                        && other.properties()
                                .text(Gw.ISSUER)
                                .equals(paper.properties().text(Gw.ISSUER)))
                .findFirst();
    }
}
