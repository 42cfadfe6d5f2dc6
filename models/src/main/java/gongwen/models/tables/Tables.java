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
        Map<String, Reason> reasons,
        Map<String, PublicStatus> statuses,
        Map<String, Collective> collectives,
        Map<String, InquiryKind> inquiries,
        Map<String, Principal> principals,
        Map<String, Warning> warnings) {

    /**
     * Reads the tables of {@code /gongwen/*.yaml}.
     *
     * @throws BrokenTable naming file, line and reason
     */
    public static Tables read() {
        return new Tables(
                Kinds.read(table("kinds")),
                Levels.read(table("levels")),
                Phases.read(table("phases")),
                Deadlines.read(table("deadlines")),
                Numbering.read(table("numbering")),
                AccessPolicy.read(table("access")),
                SupervisionWords.read(table("supervision")),
                Contingency.read(table("contingency")),
                Rows.byId(table("reasons").rows("reasons"), Reason::read, Reason::id),
                Rows.byId(table("statuses").rows("statuses"), PublicStatus::read, PublicStatus::id),
                Rows.byId(table("recipients").rows("collectives"), Collective::read, Collective::name),
                inquiries(table("inquiries")),
                Rows.byId(table("signing").rows("principals"), Principal::read, Principal::kind),
                Rows.byId(table("reasons").rows("warnings"), Warning::read, Warning::id));
    }

    private static Map<String, InquiryKind> inquiries(TableEntry table) {
        Map<String, InquiryKind> byPurpose =
                Rows.byId(table.rows("inquiries"), InquiryKind::read, InquiryKind::purpose);
        Rows.require(table, byPurpose, "COUNTERSIGN", "SIGN", "RECALL", "FORWARD");
        table.end();
        return byPurpose;
    }

    private static TableEntry table(String name) {
        return TableEntry.ofResource("/gongwen/" + name + ".yaml");
    }
}
