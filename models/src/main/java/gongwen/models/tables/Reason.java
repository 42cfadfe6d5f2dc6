package gongwen.models.tables;

import java.util.Set;

/**
 * Why a submission is not accepted (domain.md 6.1).
 *
 * @param overridable whether an authorised secretary may accept all the same, with a reason (C3)
 * @param hard what of it has no override all the same, such as an element whose own source says 不得
 */
public record Reason(String id, Label label, boolean overridable, Set<String> hard, Source source) {

    static Reason read(TableEntry row) {
        Reason reason = new Reason(
                row.text("id"), row.label(), row.flag("override"), Set.copyOf(row.texts("hard")), row.source());
        if (reason.id.equals("MISSING_ELEMENT") && reason.overridable && reason.hard.isEmpty()) {
            throw row.broken(
                    "'hard' is missing: without it, elements that must not be missing could be set aside; take it from the"
                            + " packaged reasons.yaml");
        }
        row.end();
        return reason;
    }

    /** Whether a reason of this kind, such as {@code gw:ownView} missing, may be set aside. */
    public boolean maySetAside(String detail) {
        return overridable && !hard.contains(detail);
    }
}
