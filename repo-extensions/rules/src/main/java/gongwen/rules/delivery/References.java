package gongwen.rules.delivery;

import gongwen.models.names.Gw;
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

/**
 * Ties a document to its attachments and to what it answers. A client that creates an issued document in one act names
 * them by property ({@code gw:attachmentRefs}, {@code gw:inReplyTo}); the associations are the rules'. Only what the
 * same unit holds can be tied (AT01): a file named by its id must not carry another unit's text out.
 */
public final class References implements Editor, Validator {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !Documents.isOutgoing(after, circumstances.read()) || Documents.isWorkingCopy(after)) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>();
        after.properties()
                .node(Gw.IN_REPLY_TO)
                .filter(answered -> circumstances.read().node(answered).isPresent())
                .ifPresent(answered -> amendments.add(new Amendment.Relate(after.id(), Gw.REPLIES_TO, answered)));
        for (NodeId attachment : attachmentRefs(after)) {
            if (circumstances.read().node(attachment).isPresent()) {
                amendments.add(new Amendment.Relate(after.id(), Gw.ATTACHMENTS, attachment));
            }
        }
        return amendments;
    }

    private static List<NodeId> attachmentRefs(NodeState document) {
        Object refs = document.properties().value(Gw.ATTACHMENT_REFS).orElse(List.of());
        return refs instanceof List<?> list
                ? list.stream()
                        .filter(NodeId.class::isInstance)
                        .map(NodeId.class::cast)
                        .toList()
                : List.of();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !Documents.isOutgoing(after, circumstances.read()) || Documents.isWorkingCopy(after)) {
            return Violations.NONE;
        }
        ReadPort read = circumstances.read();
        String unit = Units.handler(after, read);
        Violations wrong = Violations.NONE;
        for (NodeId named : attachmentRefs(after)) {
            boolean own =
                    read.node(named).filter(node -> isOwn(node, unit, read)).isPresent();
            wrong = wrong.and(Violations.when(!own, RuleCode.AT01.on(after.id(), named.toString())));
        }
        for (NodeState attachment : read.targets(after.id(), Gw.ATTACHMENTS)) {
            wrong = wrong.and(Violations.when(
                    !isOwn(attachment, unit, read) && !attachmentRefs(after).contains(attachment.id()),
                    RuleCode.AT01.on(after.id(), attachment.id().toString())));
        }
        return wrong;
    }

    private static boolean isOwn(NodeState attachment, String unit, ReadPort read) {
        return Documents.isAttachment(attachment, read)
                && Units.housing(attachment, read).filter(unit::equals).isPresent();
    }
}
