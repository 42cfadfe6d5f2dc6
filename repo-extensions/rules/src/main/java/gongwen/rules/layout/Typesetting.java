package gongwen.rules.layout;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Form;
import gongwen.rules.classification.ContentGuard;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LaidOut.Cause;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LaidOut.Obstacle;
import gongwen.rules.commit.LayoutOrder;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T25(3), T9, G7: a registered document is laid out (套红) when its secretary names a form, from its metadata and the text
 * that was signed; the files lie below the document and the text stays as it is. Rechecking tries the text, so that no
 * document is numbered whose text cannot be laid out. Refused with TS01 if there is no such
 * form, TS02 if the text says an element itself, so that it would stand there twice, TS03 if the text cannot be laid
 * out without loss, TS04 if the typesetting does not work.
 */
public final class Typesetting implements Editor, Validator {

    /** The form that kind and direction have. */
    static final String AUTO = "AUTO";

    private static final String REGISTERED = "REGISTERED";
    private static final String RECHECKED = "RECHECKED";

    private final Office office;
    private final ContentGuard guard = new ContentGuard();

    public Typesetting(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after != null && isStep(change, REGISTERED, RECHECKED)) {
            return forgotten(after);
        }
        if (after == null || !isOrdered(change, circumstances) || !isRegistered(after)) {
            return List.of();
        }
        NodeState dated = after.withProperties(Map.of(Gw.PRINTED_ON, circumstances.today()));
        return order(dated, circumstances)
                .map(order -> layouts(dated, order, circumstances))
                .orElse(List.of());
    }

    private static boolean isStep(Change change, String from, String to) {
        NodeState before = change.before();
        NodeState after = change.after();
        return before != null
                && after != null
                && Documents.status(before).equals(from)
                && Documents.status(after).equals(to)
                && !Documents.isWorkingCopy(after);
    }

    /** What is returned to recheck is laid out anew when it comes back. */
    private static List<Amendment> forgotten(NodeState document) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Gw.LAYOUT_BASIS, null);
        values.put(Gw.PRINTED_ON, null);
        return List.of(new Amendment.SetProperties(document.id(), values));
    }

    private static boolean isOrdered(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        return after != null
                && after.properties().has(Gw.TYPESET_FORM)
                && change.changes(Gw.TYPESET_FORM)
                && Documents.isOutgoing(after, circumstances.read())
                && !Documents.isWorkingCopy(after);
    }

    private static boolean isRegistered(NodeState document) {
        return Documents.status(document).equals(REGISTERED) && document.content() != null;
    }

    private Optional<LayoutOrder> order(NodeState document, Circumstances circumstances) {
        Printed printed = new Printed(document, office.tables(), circumstances.read());
        Optional<Form> form = document.properties().text(Gw.TYPESET_FORM).flatMap(printed::form);
        return form.map(printed::order);
    }

    private static List<Amendment> layouts(NodeState document, LayoutOrder order, Circumstances circumstances) {
        LaidOut laidOut = circumstances.read().laidOut(order);
        if (laidOut.obstacle() != null) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Gw.TYPESET_FORM, null);
        values.put(Gw.PRINTED_ON, circumstances.today());
        values.put(Gw.LAYOUT_BASIS, order.digest());
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(document.id(), values));
        for (Format format : Format.values()) {
            ContentInfo file = Objects.requireNonNull(laidOut.files().get(format));
            amendments.add(layout(document, order, format, file, circumstances));
        }
        return amendments;
    }

    private static Amendment layout(
            NodeState document, LayoutOrder order, Format format, ContentInfo file, Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, id + "." + format.name().toLowerCase(Locale.ROOT));
        values.put(Gw.LAYOUT_FORMAT, format.name());
        values.put(Gw.LAYOUT_FORM, order.form());
        values.put(Gw.LAYOUT_MADE_OF, order.digest());
        values.put(Gw.LAYOUT_OF, document.id());
        values.put(Gw.LAID_OUT_HASH, file.sha256());
        values.put(Gw.LAID_OUT_FROM, order.signedHash());
        values.put(Gw.LAID_OUT_NUMBER, document.properties().text(Gw.DOC_NO).orElse(null));
        values.put(Gw.LAID_OUT_AT, circumstances.at());
        return new Amendment.Create(
                id, Gw.FIXED_LAYOUT, Set.of(), values, document.id(), Gw.FIXED_LAYOUTS, file, AccessList.INHERITED);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after != null && change.isCreation() && after.properties().has(Gw.LAYOUT_MADE_OF)) {
            return isCopy(after, circumstances.read()) ? Violations.NONE : guard.validate(change, circumstances);
        }
        if (after != null && isStep(change, "SIGNED", RECHECKED) && isLaidOutHere(after, circumstances.read())) {
            return tried(after, circumstances);
        }
        return after != null && isOrdered(change, circumstances) ? refusal(after, circumstances) : Violations.NONE;
    }

    /** The file a recipient gets was looked at when it was made. */
    private static boolean isCopy(NodeState layout, ReadPort read) {
        return layout.properties()
                .node(Gw.LAYOUT_OF)
                .flatMap(read::node)
                .filter(document -> Documents.isIncoming(document, read))
                .isPresent();
    }

    /** A unit's own system lays out its own. */
    private static boolean isLaidOutHere(NodeState document, ReadPort read) {
        return document.content() != null
                && Documents.isOutgoing(document, read)
                && document.properties()
                        .text(Gw.ISSUER)
                        .flatMap(read::unit)
                        .filter(unit -> unit.properties().flag(Org.DRAFTS_HERE))
                        .isPresent();
    }

    /** T25(1): rechecking finds what typesetting would refuse. That typesetting does not work now holds up no recheck. */
    private Violations tried(NodeState document, Circumstances circumstances) {
        NodeState dated = document.withProperties(Map.of(Gw.PRINTED_ON, circumstances.today()));
        Printed printed = new Printed(dated, office.tables(), circumstances.read());
        return printed.form(AUTO)
                .map(printed::trial)
                .map(order -> circumstances.read().laidOut(order).obstacle())
                .filter(obstacle -> obstacle.cause() != Cause.MACHINE)
                .map(obstacle -> obstructed(document, obstacle))
                .orElse(Violations.NONE);
    }

    /** Why the order still stands. */
    private Violations refusal(NodeState document, Circumstances circumstances) {
        if (!isRegistered(document)) {
            return Violations.of(RuleCode.LC02.on(document.id(), Documents.status(document), "typeset"));
        }
        NodeState dated = document.withProperties(Map.of(Gw.PRINTED_ON, circumstances.today()));
        Optional<LayoutOrder> order = order(dated, circumstances);
        if (order.isEmpty()) {
            String forms = String.join(", ", office.tables().templates().forms().keySet());
            return Violations.of(RuleCode.TS01.on(document.id(), AUTO + ", " + forms));
        }
        Obstacle obstacle =
                Objects.requireNonNull(circumstances.read().laidOut(order.get()).obstacle());
        return obstructed(document, obstacle);
    }

    private static Violations obstructed(NodeState document, Obstacle obstacle) {
        RuleCode code =
                switch (obstacle.cause()) {
                    case REPEATED -> RuleCode.TS02;
                    case TEXT -> RuleCode.TS03;
                    case MACHINE -> RuleCode.TS04;
                };
        Violations wrong = Violations.NONE;
        for (String detail : obstacle.detail().split(",")) {
            wrong = wrong.and(Violations.of(code.on(document.id(), detail)));
        }
        return wrong;
    }
}
