package gongwen.rules.emergency;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Flags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Locks what is held to be classified, gives it back, or empties it of everything that may say what a classified
 * document says. Words go unless they are known to be an
 * id, a code, a number or a name of the process; so a property made later goes too.
 */
final class Seal {

    /** What stands for every title, because a title may itself be secret (H4). */
    private static final String TITLE = "涉密文件,见纸质登记簿";

    private static final String FROZEN = "FROZEN";

    private static final Set<QualifiedName> KEPT = Set.of(
            Gw.DOC_ID,
            Gw.DOC_NO,
            Gw.KIND,
            Gw.URGENCY,
            Gw.ISSUER,
            Gw.ISSUER_NAME,
            Gw.MAIN_TO,
            Gw.CC_TO,
            Gw.DISCLOSURE,
            Gw.STATUS,
            Gw.HANDLER,
            Gw.ADDRESSEE,
            Gw.CATEGORY,
            Gw.LEAD_UNIT,
            Gw.HANDLING_UNITS,
            Gw.INSTRUCTED_BY,
            Gw.CIRCULATE_TO,
            Gw.READ_BY,
            Gw.RECEIPT_NO,
            Gw.SIGNER,
            Gw.SIGNED_HASH,
            Gw.OVERRIDDEN_RULES,
            Ex.OVERRIDDEN_RULES,
            Gw.PURPOSE,
            Gw.ASKER,
            Gw.INQUIRY_STATUS,
            Gw.ANSWER,
            Gw.ANSWERED_BY,
            Gw.ANSWERED_ROLE,
            Ex.LOGGED_STATUS,
            Ex.CHANNEL,
            Ex.PHASE,
            Ex.FLAGS,
            Ex.SOURCE_PLATFORM_NO,
            Ex.PLATFORM_NO,
            Ex.PUBLIC_STATUS,
            Ex.REASON_CODES,
            Ex.RECEIVED_ROLE,
            Ex.SHOWN_SIGNED_BY,
            Ex.SHOWN_RECEIPT_NO,
            Ex.SHOWN_LEAD,
            Ex.SHOWN_UNITS,
            Ex.SHOWN_REPLY_NO,
            Ex.RECIPIENT,
            Ex.RECIPIENT_ROLE,
            Ex.DELIVERY_STATUS,
            Ex.EVENT,
            Ex.FROM_STATE,
            Ex.TO_STATE,
            Ex.ACTOR,
            Ex.ACTOR_ROLE,
            Ex.ACTING_UNIT,
            Ex.BASIS,
            Ex.READER,
            Ex.READING_STATE,
            Ex.SENT_BY,
            Ex.CONFIRMED_BY,
            Ex.DELEGATE,
            Ex.WITHDRAWN_BY,
            Ex.SUPERVISION,
            Ex.OFFERED_LEAD,
            Ex.OFFERED_UNITS,
            Ex.NOTIFIED,
            Ex.URGENCY,
            Ex.PAPER_CHECK,
            Ex.SHOWN_FEEDBACK_STATE,
            Sec.LEVEL);

    private Seal() {}

    /** Locks a document, an attachment or an inquiry, and asks nobody any more to act on it. */
    static List<Amendment> lock(NodeState node, NodeId incident, Circumstances circumstances) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Sec.SEALED_BY, incident);
        values.put(Sec.SEALED_AT, circumstances.at());
        if (circumstances.read().isA(node.type(), Gw.DOCUMENT)) {
            values.put(Ex.FLAGS, Flags.with(node, FROZEN, true));
            values.put(Ex.REMIND_AT, null);
        }
        return List.of(
                new Amendment.AddAspects(node.id(), Set.of(Sec.SEALED)),
                new Amendment.SetProperties(node.id(), values));
    }

    /** Gives back what was locked; its limits run as they did. */
    static List<Amendment> lift(NodeState node, Circumstances circumstances) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Sec.SEALED_BY, null);
        values.put(Sec.SEALED_AT, null);
        if (circumstances.read().isA(node.type(), Gw.DOCUMENT)) {
            values.put(Ex.FLAGS, Flags.with(node, FROZEN, false));
        }
        return List.of(new Amendment.SetProperties(node.id(), values));
    }

    /** Takes words and bytes of what is locked away for good. */
    static List<Amendment> empty(NodeState node, Circumstances circumstances) {
        Map<QualifiedName, @Nullable Object> values = emptied(node);
        values.put(Cm.NAME, "sealed " + node.id());
        if (circumstances.read().isA(node.type(), Gw.DOCUMENT)) {
            values.put(Gw.TITLE, TITLE);
            values.put(Ex.DUE_AT, null);
            values.put(Ex.PAPER_DUE_AT, null);
        }
        return List.of(new Amendment.SetProperties(node.id(), values), new Amendment.Expunge(node.id()));
    }

    /** Empties what the process left behind on a document. */
    static List<Amendment> emptyTrace(NodeState trace) {
        Map<QualifiedName, @Nullable Object> values = emptied(trace);
        return values.isEmpty() ? List.of() : List.of(new Amendment.SetProperties(trace.id(), values));
    }

    private static Map<QualifiedName, @Nullable Object> emptied(NodeState node) {
        Map<QualifiedName, @Nullable Object> emptied = new HashMap<>();
        node.properties().asMap().forEach((name, value) -> {
            boolean words = value instanceof String
                    || value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String;
            if (words
                    && !KEPT.contains(name)
                    && !name.equals(Cm.NAME)
                    && !name.prefix().equals("sys")) {
                emptied.put(name, null);
            }
        });
        return emptied;
    }
}
