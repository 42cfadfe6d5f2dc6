package gongwen.rules.inquiry;

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
import java.util.List;
import java.util.Map;

/**
 * T22: the head of each body that issues a document jointly signs it. They are asked when it awaits signature; one who
 * refuses sends it back to drafting. The lead body's head signs last, so the day of that signature is the last one's.
 */
public final class JointSigning implements Editor {

    private static final String PENDING_SIGN = "PENDING_SIGN";

    private final Office office;

    public JointSigning(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || Documents.isSealed(after)) {
            return List.of();
        }
        if (Documents.isInquiry(after, circumstances.read())) {
            return refused(change, after, circumstances.read());
        }
        boolean asking = Documents.isOutgoing(after, circumstances.read())
                && !Documents.isWorkingCopy(after)
                && after.properties().has(Gw.JOINT_ISSUERS)
                && Documents.status(after).equals(PENDING_SIGN);
        return asking ? ask(change, after, circumstances) : List.of();
    }

    private List<Amendment> ask(Change change, NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        String words = Documents.wording(document, office.outgoing(), read);
        List<NodeState> standing = new ArrayList<>(Inquiries.standing(document, Inquiries.SIGN, read));
        List<Amendment> amendments = new ArrayList<>();
        if (change.changes(Gw.STATUS)) {
            standing.stream()
                    .filter(JointSigning::isRefusal)
                    .map(Inquiries::lapse)
                    .forEach(amendments::add);
            standing.removeIf(JointSigning::isRefusal);
        }
        Inquiries.Question question = new Inquiries.Question(
                Inquiries.SIGN,
                document,
                document.id(),
                document.properties().text(Gw.ISSUER).orElse(""),
                words);
        List<String> units = Consulted.jointIssuers(document, office.tables(), read);
        amendments.addAll(Inquiries.renew(question, standing, units, circumstances));
        amendments.addAll(Inquiries.withoutEarlierOpinion(change, document));
        return amendments;
    }

    private static List<Amendment> refused(Change change, NodeState inquiry, ReadPort read) {
        boolean refusal = Inquiries.is(inquiry, Gw.PURPOSE, Inquiries.SIGN)
                && change.changes(Gw.INQUIRY_STATUS)
                && isRefusal(inquiry);
        return refusal
                ? inquiry.properties()
                        .node(Gw.ORIGIN)
                        .flatMap(read::node)
                        .filter(document -> Documents.status(document).equals(PENDING_SIGN))
                        .map(document -> List.<Amendment>of(
                                new Amendment.SetProperties(document.id(), Map.of(Gw.STATUS, "DRAFTING"))))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean isRefusal(NodeState inquiry) {
        return Inquiries.is(inquiry, Gw.INQUIRY_STATUS, Inquiries.ANSWERED) && !Inquiries.agrees(inquiry);
    }
}
