package gongwen.models.tables;

import java.util.Map;

/** Every table of the office, read and checked. */
public record Tables(
        Kinds kinds,
        Levels levels,
        Phases phases,
        Deadlines deadlines,
        Numbering numbering,
        AccessPolicy access,
        SupervisionWords supervision,
        Contingency contingency,
        Evaluation evaluation,
        Briefings briefings,
        Map<String, Reason> reasons,
        Map<String, PublicStatus> statuses,
        Map<String, Collective> collectives,
        Map<String, InquiryKind> inquiries,
        Map<String, Principal> principals,
        Map<String, Warning> warnings,
        Map<String, Notified> notices,
        Templates templates) {

    /** Reads the packaged tables. */
    public static Tables read() {
        return read(RuleData.PACKAGED);
    }

    /**
     * Reads every table.
     *
     * @throws BrokenTable naming file, line and reason
     */
    public static Tables read(RuleData data) {
        Deadlines deadlines = Deadlines.read(data.table("deadlines"));
        Map<String, Principal> principals =
                Rows.byId(data.table("signing").rows("principals"), Principal::read, Principal::kind);
        return new Tables(
                Kinds.read(data.table("kinds"), principals.keySet()),
                Levels.read(data.table("levels")),
                Phases.read(data.table("phases")),
                deadlines,
                Numbering.read(data.table("numbering")),
                AccessPolicy.read(data.table("access")),
                SupervisionWords.read(data.table("supervision")),
                Contingency.read(data.table("contingency")),
                Evaluation.read(data.table("evaluation"), deadlines),
                Briefings.read(data.table("briefings")),
                Rows.byId(data.table("reasons").rows("reasons"), Reason::read, Reason::id),
                Rows.byId(data.table("statuses").rows("statuses"), PublicStatus::read, PublicStatus::id),
                Rows.byId(
                        data.table("recipients").rows("collectives"),
                        row -> Collective.read(row, principals.keySet()),
                        Collective::name),
                inquiries(data.table("inquiries")),
                principals,
                Rows.byId(data.table("reasons").rows("warnings"), Warning::read, Warning::id),
                notices(data.table("notices")),
                Templates.read(data.table("templates")));
    }

    private static Map<String, Notified> notices(TableEntry table) {
        Map<String, Notified> notices = Rows.byId(table.rows("notices"), Notified::read, Notified::id);
        Rows.require(table, notices, "URGED", "ASSIGNED", "REVOKED", "ABOLISHED", "NOT_ACCEPTED", "RETURNED");
        table.end();
        return notices;
    }

    private static Map<String, InquiryKind> inquiries(TableEntry table) {
        Map<String, InquiryKind> byPurpose =
                Rows.byId(table.rows("inquiries"), InquiryKind::read, InquiryKind::purpose);
        Rows.require(table, byPurpose, "COUNTERSIGN", "SIGN", "RECALL", "FORWARD");
        table.end();
        return byPurpose;
    }
}
