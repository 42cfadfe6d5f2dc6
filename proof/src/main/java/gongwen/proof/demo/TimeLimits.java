package gongwen.proof.demo;

import java.time.LocalDate;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** T24(6), domain.md 6.3: who handles a document is urged, asks for more time, and a leader gives it. */
final class TimeLimits implements Chapter {

    private final Dossier request;

    /** @param request what is in process, with a day until when */
    TimeLimits(Dossier request) {
        this.request = request;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("S64", "时限：催办、申请延期、批准延期", "Limits: urged, more time asked for and given");
        stage.act(Cast.OFFICE_HEAD, "催办", "urges who handles it");
        CmisObject urged = stage.change(Cast.OFFICE_HEAD, request.id(), Map.of("gw:urgeReason", "临近开学，请加快。"));
        stage.shows(Cast.OFFICE_HEAD, urged, "gw:urgedCount", "ex:flags");
        stage.expectValue(urged, "ex:flags", "URGED", "标记“已催办”，并留下记录", "it is flagged as urged, and on record");

        LocalDate later = LocalDate.now(Elements.OFFICE).plusDays(RequestArrives.DAYS_TO_HANDLE + 5);
        stage.act(Cast.CLERK_B, "申请延期 5 天", "asks for five more days");
        stage.change(
                Cast.CLERK_B,
                request.id(),
                Map.of("gw:extensionReason", "需与教育部门核对站点数量", "gw:extensionTo", Elements.date(later)));
        stage.act(Cast.CLERK_B, "试图自行批准", "tries to approve it alone");
        stage.refused("LC03", () -> stage.change(Cast.CLERK_B, request.id(), Map.of("gw:extensionApproval", "同意")));
        stage.act(Cast.DEPUTY_HEAD, "批准延期", "approves it");
        CmisObject extended = stage.change(Cast.DEPUTY_HEAD, request.id(), Map.of("gw:extensionApproval", "同意"));
        stage.shows(Cast.DEPUTY_HEAD, extended, "gw:dueOn", "gw:formerDueOn");
        stage.expectValue(extended, "ex:flags", "EXTENDED", "期限顺延，原期限保留", "the day is moved and the former one kept");
        Town.expectStatus(stage, request.number(), "EXTENDED", "已延期", "extended");
    }
}
