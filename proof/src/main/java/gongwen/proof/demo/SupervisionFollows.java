package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.proof.documents.OfficeDocuments;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** X16 up to 立项: an instruction that asks for feedback is offered for supervision and followed up. */
final class SupervisionFollows implements Chapter {

    private final Dossier request;

    /** @param request what the leader instructed the bureau to handle */
    SupervisionFollows(Dossier request) {
        this.request = request;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "X16",
                "领导批示：提示立项，发督查通知单，限期反馈",
                "A leader's instruction: offered for supervision, followed up, fed back");
        stage.act(Cast.SUPERVISION, "查看提示立项的批示", "looks for instructions that ask to report back");
        Map<String, Object> offered = stage.expectOne(
                Cast.SUPERVISION,
                instructions() + " AND r.ex:supervision = 'OFFERED'",
                "“办理并反馈”提示立项，且仅一条",
                "the words “handle and report back” are offered for supervision, once");
        String instruction = Desk.bare(String.valueOf(offered.get("cmis:objectId")));

        stage.act(Cast.CLERK_B, "试图自行立项", "tries to take the offer up, which is not a clerk's part");
        stage.refused("SV01", () -> notice(stage, Cast.CLERK_B, instruction));

        stage.act(Cast.SUPERVISION, "立项，拟督查通知单", "takes it up by drafting a supervision notice");
        String notice = notice(stage, Cast.SUPERVISION, instruction);
        stage.expectValue(
                stage.desk(Cast.SUPERVISION).read(notice),
                "gw:mainTo",
                "CZJ",
                "主送单位由交办自动带出",
                "its recipient is taken from the assignment");
        stage.act(Cast.OFFICE_HEAD, "签发，随后编号、排版、用印、核发", "signs it; it is numbered, laid out, sealed and issued");
        CmisObject issued = Paperwork.issue(stage, notice, Cast.OFFICE_HEAD);
        stage.expectValue(issued, "ex:shownFeedbackState", "AWAITED", "待反馈", "feedback is awaited");

        Feedback.give(stage, notice, Paperwork.number(issued), "已列入2016年度教育专项资金安排。");

        stage.act(Cast.DEPUTY_HEAD, "阅反馈后再次批示", "instructs once more after reading the feedback");
        stage.change(Cast.DEPUTY_HEAD, request.id(), Map.of("gw:instruction", "同意，请抓紧拨付。"));
        stage.expectRows(Cast.CLERK_B, 2, instructions(), "两次批示各留一条记录", "both instructions are on record");
    }

    private String instructions() {
        return "SELECT r.cmis:objectId FROM ex:instruction AS r JOIN ex:onDocument AS d"
                + " ON r.cmis:objectId = d.cmis:objectId WHERE d.ex:document = '" + request.id() + "'";
    }

    private String notice(Stage stage, String userId, String instruction) {
        return Paperwork.draft(
                stage,
                userId,
                OfficeDocuments.supervisionNotice(request.number()),
                "DUCHA_TONGZHIDAN",
                Map.of("gw:issuer", "YPB", "gw:supervises", instruction));
    }
}
