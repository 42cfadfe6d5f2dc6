package gongwen.rules.inquiry;

import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * T19(6): while a draft is countersigned, every unit involved is asked for one standing opinion on its words. When the
 * words change, what was said lapses and is asked again. Who agrees is an output of the process
 * ({@code gw:countersigned}); opinions stay on the inquiries and go to nobody else. IQ03, T16(4): a unit that was asked
 * stays involved, whatever it says.
 */
public final class Countersigning implements Editor, Validator {

    private final Office office;

    public Countersigning(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || Documents.isSealed(after)) {
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

    private List<Amendment> ask(Change change, NodeState draft, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        String words = Documents.wording(draft, office.outgoing(), read);
        List<NodeState> standing = Inquiries.standing(draft, Inquiries.COUNTERSIGN, read);
        List<String> units = Consulted.countersigners(draft, office.tables(), read);
        List<Amendment> amendments =
                new ArrayList<>(Inquiries.renew(question(draft, words), standing, units, circumstances));
        amendments.addAll(Inquiries.withoutEarlierOpinion(change, draft));
        amendments.add(agreeing(draft, standing, words));
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
                .map(draft -> List.of(agreeing(
                        draft,
                        Inquiries.standing(draft, Inquiries.COUNTERSIGN, read),
                        Documents.wording(draft, office.outgoing(), read))))
                .orElse(List.of());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null
                || !change.isUpdate()
                || !change.changes(Gw.INVOLVED_UNITS)
                || !Documents.isOutgoing(after, read)) {
            return Violations.NONE;
        }
        Set<String> dropped = new TreeSet<>(Inquiries.units(Inquiries.standing(after, Inquiries.COUNTERSIGN, read)));
        Consulted.countersigners(after, office.tables(), read).forEach(dropped::remove);
        Violations wrong = Violations.NONE;
        for (String unit : dropped) {
            wrong = wrong.and(Violations.of(RuleCode.IQ03.on(after.id(), unit)));
        }
        return wrong;
    }

    private static Inquiries.Question question(NodeState draft, String words) {
        String issuer = draft.properties().text(Gw.ISSUER).orElse("");
        return new Inquiries.Question(Inquiries.COUNTERSIGN, draft, draft.id(), issuer, words);
    }

    private static Amendment agreeing(NodeState draft, List<NodeState> standing, String words) {
        List<String> units = standing.stream()
                .filter(inquiry -> Inquiries.agrees(inquiry) && Inquiries.is(inquiry, Gw.ASKED_HASH, words))
                .map(Inquiries::unit)
                .sorted()
                .toList();
        return new Amendment.SetProperties(draft.id(), Map.of(Gw.COUNTERSIGNED, units));
    }
}
