package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.proof.documents.OfficeDocuments;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** X8, S16: a work note goes electronically; paper beside it needs a legal reason that somebody else approves. */
final class CopyNotice implements Chapter {

    private final Dossier request;

    /** @param request what the note is about */
    CopyNotice(Dossier request) {
        this.request = request;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "X8",
                "抄告单：一律电子发送；确需纸质的须有依据并经批准",
                "A copy notice: sent electronically; paper only for a legal reason, approved");
        stage.act(Cast.CLERK_B, "就松泾镇请示拟抄告单给财政局", "drafts a copy notice on the request to the finance bureau");
        String note = Paperwork.draft(
                stage,
                Cast.CLERK_B,
                OfficeDocuments.copyNotice(request.number()),
                "CHAOGAODAN",
                Map.of("gw:issuer", "YPB", "gw:about", request.id()));
        stage.act(Cast.CLERK_B, "要求同时发 1 份纸质", "asks for one paper copy beside it");
        stage.refused("PAPER_REASON", () -> stage.change(Cast.CLERK_B, note, Map.of("gw:paperCopies", 1L)));

        stage.act(Cast.CLERK_B, "填写依据，并自行批准", "gives a legal reason and approves it alone");
        stage.change(Cast.CLERK_B, note, Map.of("gw:paperReason", "《会计档案管理办法》要求以纸质附入凭证"));
        stage.refused("LC03", () -> stage.change(Cast.CLERK_B, note, Map.of("gw:paperApproval", "同意")));
        stage.act(Cast.OFFICE_HEAD, "批准；范洁再填 1 份", "approves it; now the one copy is taken");
        stage.change(Cast.OFFICE_HEAD, note, Map.of("gw:paperApproval", "同意提供"));
        CmisObject excepted = stage.change(Cast.CLERK_B, note, Map.of("gw:paperCopies", 1L));
        stage.expectValue(excepted, "gw:paperApprovedBy", "gu.wei", "记下批准人", "who approved it is on record");

        stage.act(Cast.OFFICE_HEAD, "签发，随后编号、排版、用印、核发", "signs it; it is numbered, laid out, sealed and issued");
        CmisObject issued = Paperwork.issue(stage, note, Cast.OFFICE_HEAD);
        Feedback.give(stage, note, Paperwork.number(issued), "拟在教育专项资金中安排200万元。");
        report(stage, Paperwork.number(issued));
    }

    private static void report(Stage stage, String number) {
        stage.act(Cast.OFFICE_HEAD, "查看纸质特例报告", "looks at the report of paper by exception");
        Desk head = stage.desk(Cast.OFFICE_HEAD);
        List<Map<String, Object>> exceptions = head.query(
                "SELECT gw:docNo, gw:paperReason, gw:paperRequestedBy, gw:paperApprovedBy, gw:paperApprovedAt"
                        + " FROM gw:outgoingDocument WHERE gw:paperApprovedAt IS NOT NULL ORDER BY gw:paperApprovedAt DESC");
        stage.table(
                Cast.OFFICE_HEAD,
                exceptions.stream().limit(3).toList(),
                "gw:docNo",
                "gw:paperReason",
                "gw:paperRequestedBy",
                "gw:paperApprovedBy",
                "gw:paperApprovedAt");
        stage.expect(
                "本抄告单在报告中",
                "this note is in the report",
                exceptions.stream().anyMatch(row -> number.equals(row.get("gw:docNo"))),
                exceptions);
    }
}
