package gongwen.rules.acceptance;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import gongwen.rules.override.OverrideRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The notice that a submission came and was not accepted, in the inbox of the unit addressed: number, source and
 * reasons, nothing of its content. Its secretary may write why it is accepted all the same, where the source says 一般
 * or 原则上 (S19, C3); the notice keeps who and why.
 */
public final class RefusalNotices implements Editor, Validator {

    private final Office office;

    public RefusalNotices(Office office) {
        this.office = office;
    }

    static List<Amendment> tell(
            NodeState document,
            Map<QualifiedName, Object> shown,
            String addressee,
            Office office,
            Circumstances circumstances) {
        String handler = Units.handlerOf(addressee, circumstances.read());
        Optional<Boxes.Place> place = Boxes.dated(handler, Boxes.INBOX, circumstances.today(), circumstances.read());
        if (place.isEmpty()) {
            return List.of();
        }
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(shown);
        values.put(Cm.NAME, "refused " + id);
        values.put(Ex.RECIPIENT, handler);
        values.put(Ex.SOURCE_UNIT, document.properties().text(Gw.ISSUER).orElse(null));
        values.put(Ex.SOURCE_DOC_NO, document.properties().text(Gw.DOC_NO).orElse(null));
        values.put(Ex.REFUSED_NODE, document.id());
        List<Amendment> amendments = new ArrayList<>(place.get().missing());
        amendments.add(new Amendment.Create(
                id,
                Ex.REFUSAL_NOTICE,
                Acceptance.noticeAspects(),
                values,
                place.get().folder(),
                Cm.CONTAINS,
                null,
                AccessList.INHERITED));
        return amendments;
    }

    /** Takes the refused document up again once the notice says why. */
    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean overrides = after != null
                && change.isUpdate()
                && Documents.isRefusalNotice(after, circumstances.read())
                && change.changes(Ex.OVERRIDE_REASON)
                && !after.properties().has(Ex.OVERRIDDEN_BY);
        if (after == null || !overrides) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> again = new HashMap<>();
        again.put(Ex.PUBLIC_STATUS, null);
        again.put(Ex.PUBLIC_STATUS_AT, null);
        again.put(Ex.REASON_CODES, null);
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(
                after.id(), Map.of(Ex.OVERRIDDEN_BY, circumstances.actor().userId())));
        amendments.add(new Amendment.AddAspects(after.id(), Set.of(Ex.PROCESSED)));
        amendments.add(OverrideRecord.under(
                after,
                after.properties().texts(Ex.REASON_CODES),
                after.properties().text(Ex.OVERRIDE_REASON).orElse(null),
                after.properties().text(Ex.RECIPIENT).orElse(""),
                "S19",
                circumstances));
        after.properties()
                .node(Ex.REFUSED_NODE)
                .ifPresent(document -> amendments.add(new Amendment.SetProperties(document, again)));
        return amendments;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isUpdate()
                || !Documents.isRefusalNotice(after, circumstances.read())
                || !change.changes(Ex.OVERRIDE_REASON)) {
            return Violations.NONE;
        }
        String unit = after.properties().text(Ex.RECIPIENT).orElse("");
        boolean again = change.before() != null && change.before().properties().has(Ex.OVERRIDE_REASON);
        boolean may = circumstances.actor().hasRole(OverrideRecord.SECRETARY, unit)
                && after.properties().has(Ex.OVERRIDE_REASON)
                && OverrideRecord.isSoft(
                        after.properties().texts(Ex.REASON_CODES),
                        office.tables().reasons())
                && isStillRefused(after, circumstances);
        return Violations.when(again || !may, RuleCode.AC01.on(after.id()));
    }

    private static boolean isStillRefused(NodeState notice, Circumstances circumstances) {
        return notice.properties()
                .node(Ex.REFUSED_NODE)
                .flatMap(circumstances.read()::node)
                .flatMap(document -> document.properties().text(Ex.PUBLIC_STATUS))
                .filter(Acceptance.NOT_ACCEPTED::equals)
                .isPresent();
    }
}
