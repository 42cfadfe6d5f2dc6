package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Kind;
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
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import gongwen.rules.status.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T24(7): when a reply is issued, what it answers is replied, and who asked is shown its number and date and where it
 * lies in their own inbox. RP01: it answers only what is in process at the unit that issues it; RP02: it goes to who
 * asked. That holds of a draft too, so that no draft tells what other units have; and one reply answers it, unless that
 * was taken back.
 */
public final class Replies implements Editor, Validator {

    private static final String IN_PROCESS = "IN_PROCESS";
    private static final String REPLIED = "REPLIED";

    private final Office office;

    public Replies(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState reply = change.after();
        if (reply == null || !isBeingIssued(change, reply, circumstances.read())) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState answered : circumstances.read().targets(reply.id(), Gw.REPLIES_TO)) {
            if (isAnswerable(answered, reply, circumstances.read()) && isOpen(answered, reply, circumstances)) {
                amendments.add(
                        new Amendment.SetProperties(answered.id(), shown(reply, answered, circumstances.read())));
            }
        }
        return amendments;
    }

    /** In process, or replied to by what was withdrawn or made void since. */
    private static boolean isOpen(NodeState answered, NodeState reply, Circumstances circumstances) {
        String status = Documents.status(answered);
        return status.equals(IN_PROCESS) || status.equals(REPLIED) && !isAnswered(answered, reply, circumstances);
    }

    private static boolean isAnswered(NodeState answered, NodeState reply, Circumstances circumstances) {
        return circumstances.read().sources(answered.id(), Gw.REPLIES_TO).stream()
                .anyMatch(other -> !other.id().equals(reply.id())
                        && !Documents.isWorkingCopy(other)
                        && Documents.isInForce(other, circumstances.today()));
    }

    private static boolean isBeingIssued(Change change, NodeState document, ReadPort read) {
        return Documents.isOutgoing(document, read)
                && Documents.isAccepted(document)
                && change.changes(Ex.PLATFORM_NO)
                && !read.children(document.id(), Ex.DELIVERIES).isEmpty();
    }

    /** Whether the unit holds what it answers, and answers by a kind that may (domain.md 6.3). */
    private boolean isAnswerable(NodeState answered, NodeState reply, ReadPort read) {
        Set<String> mayAnswer = office.kind(answered).map(Kind::repliedBy).orElse(Set.of());
        return Documents.isIncoming(answered, read)
                && Units.handler(answered, read).equals(Units.handler(reply, read))
                && (mayAnswer.isEmpty()
                        || reply.properties()
                                .text(Gw.KIND)
                                .filter(mayAnswer::contains)
                                .isPresent());
    }

    /** Whether it names nothing, or a received document that is here; what is elsewhere is not there at all. */
    private static boolean answersOwn(NodeState reply, ReadPort read) {
        Optional<NodeId> named = reply.properties().node(Gw.IN_REPLY_TO);
        return named.isEmpty()
                || named.flatMap(read::node)
                        .filter(answered -> Documents.isIncoming(answered, read)
                                && Units.handler(answered, read).equals(Units.handler(reply, read)))
                        .isPresent();
    }

    private static Map<QualifiedName, @Nullable Object> shown(NodeState reply, NodeState answered, ReadPort read) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Gw.STATUS, REPLIED);
        values.put(Ex.SHOWN_REPLY_NO, reply.properties().text(Gw.DOC_NO).orElse(null));
        values.put(Ex.SHOWN_REPLY_DATE, reply.properties().date(Gw.DOC_DATE).orElse(null));
        Optional<String> asked = answered.properties().text(Gw.ISSUER);
        values.put(
                Ex.SHOWN_REPLY,
                Projection.receivedFrom(reply, read).stream()
                        .filter(received ->
                                received.properties().text(Gw.ADDRESSEE).equals(asked))
                        .map(NodeState::id)
                        .findFirst()
                        .orElse(null));
        return values;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState reply = change.after();
        if (reply == null || !Documents.isOutgoing(reply, circumstances.read())) {
            return Violations.NONE;
        }
        if (!isBeingIssued(change, reply, circumstances.read())) {
            return Violations.when(
                    change.changes(Gw.IN_REPLY_TO) && !answersOwn(reply, circumstances.read()),
                    RuleCode.RP01.on(
                            reply.id(),
                            reply.properties()
                                    .node(Gw.IN_REPLY_TO)
                                    .map(NodeId::toString)
                                    .orElse("")));
        }
        Recipients recipients = Recipients.of(reply, office.tables(), circumstances.read());
        Violations wrong = Violations.NONE;
        for (NodeState answered : circumstances.read().targets(reply.id(), Gw.REPLIES_TO)) {
            NodeId id = answered.id();
            boolean replied = isAnswerable(answered, reply, circumstances.read())
                    && Documents.status(answered).equals(REPLIED)
                    && !isAnswered(answered, reply, circumstances);
            boolean goesBack = answered.properties()
                    .text(Gw.ISSUER)
                    .map(asked -> Units.current(asked, circumstances.read()))
                    .filter(asked -> recipients.main().contains(asked)
                            || recipients.copied().contains(asked))
                    .isPresent();
            wrong = wrong.and(Violations.when(!replied, RuleCode.RP01.on(reply.id(), id.toString())))
                    .and(Violations.when(replied && !goesBack, RuleCode.RP02.on(reply.id(), id.toString())));
        }
        return wrong;
    }
}
