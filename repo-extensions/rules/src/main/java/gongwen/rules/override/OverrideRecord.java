package gongwen.rules.override;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.tables.Reason;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of an override: which rules, why, who in which role for which unit, and when ({@code ex:override}). */
public final class OverrideRecord {

    /** The role that sets a rule aside (S19, C3). */
    public static final String SECRETARY = "SECRETARY";

    private OverrideRecord() {}

    /**
     * Writes the record under what it is about: a draft, or the notice of a refused submission.
     *
     * @param rules reason codes, some with an element after a colon
     */
    public static Amendment under(
            NodeState subject,
            List<String> rules,
            @Nullable String reason,
            String unit,
            String basis,
            Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "override " + id);
        values.put(Ex.EVENT, "override");
        values.put(Ex.AT, circumstances.at());
        values.put(Ex.ACTOR, circumstances.actor().userId());
        values.put(Ex.ACTOR_ROLE, SECRETARY);
        values.put(Ex.ACTING_UNIT, unit);
        values.put(Ex.BASIS, basis);
        values.put(Ex.REMARK, reason);
        values.put(Ex.OVERRIDDEN_RULES, rules);
        return new Amendment.Create(
                id, Ex.OVERRIDE, Set.of(), values, subject.id(), Ex.PROCESS_EVENTS, null, AccessList.INHERITED);
    }

    /** Whether the sources of all these reasons say 一般 or 原则上 (C3). */
    public static boolean isSoft(List<String> reasons, Map<String, Reason> table) {
        return reasons.stream().allMatch(reason -> isSoft(reason, table));
    }

    /** Whether a reason, such as {@code MISSING_ELEMENT:gw:contact}, may be set aside. */
    public static boolean isSoft(String reason, Map<String, Reason> table) {
        String[] parts = reason.split(":", 2);
        return Optional.ofNullable(table.get(parts[0]))
                .filter(row -> row.maySetAside(parts.length > 1 ? parts[1] : ""))
                .isPresent();
    }
}
