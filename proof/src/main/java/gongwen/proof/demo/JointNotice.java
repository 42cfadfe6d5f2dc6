package gongwen.proof.demo;

import gongwen.proof.documents.OfficeDocuments;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** T19(6), T22: other units give their opinions on a draft, and the heads of both issuers sign it. */
final class JointNotice implements Chapter {

    private final Dossier notice;

    /** @param notice where later chapters find it */
    JointNotice(Dossier notice) {
        this.notice = notice;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("T19", "会签与联合发文：先征求意见，再由两家负责人签发", "Countersigned by two units, issued jointly by two bodies");
        stage.act(
                Cast.CLERK_B,
                "起草区政府办、信息委联合通知，送财政局、开发区会签",
                "drafts a joint notice of office and commission; asks finance and zone for their opinions");
        notice.id(Paperwork.draft(
                stage,
                Cast.CLERK_B,
                OfficeDocuments.jointNotice(),
                "TONGZHI",
                Map.of(
                        "gw:issuer",
                        "YPB",
                        "gw:jointIssuers",
                        List.of("XXW"),
                        "gw:involvedUnits",
                        List.of("CZJ", "KFQ"),
                        "gw:range",
                        List.of("WQJ", "CZJ"))));
        stage.move(Cast.CLERK_B, notice.id(), "COUNTERSIGNING");
        countersign(stage);
        sign(stage);
    }

    private void countersign(Stage stage) {
        stage.act(Cast.BUREAU_HEAD, "同意", "agrees");
        answer(stage, Cast.BUREAU_HEAD, Map.of("gw:answer", "AGREE"));
        stage.act(Cast.ZONE_HEAD, "不同意，未写意见", "disagrees without saying why");
        stage.refused("IQ02", () -> answer(stage, Cast.ZONE_HEAD, Map.of("gw:answer", "DISAGREE")));
        stage.act(Cast.ZONE_HEAD, "不同意，意见：企业服务窗口人员较多，不宜自行负担经费", "disagrees: the costs should not fall on the units");
        answer(stage, Cast.ZONE_HEAD, Map.of("gw:answer", "DISAGREE", "gw:answerOpinion", "窗口人员较多，不宜自行负担经费"));
        stage.act(Cast.CLERK_B, "意见不一即送审", "goes on in spite of it");
        stage.refused("LC05", () -> stage.move(Cast.CLERK_B, notice.id(), "REVIEWING"));

        stage.act(Cast.CLERK_B, "按意见修改正文", "changes the text accordingly");
        stage.desk(Cast.CLERK_B).replace(notice.id(), Uploads.draftOf(OfficeDocuments.jointNoticeChanged()));
        for (String head : List.of(Cast.BUREAU_HEAD, Cast.ZONE_HEAD)) {
            stage.act(head, "对修改稿重新答复：同意", "is asked anew about the changed text, and agrees");
            answer(stage, head, Map.of("gw:answer", "AGREE"));
        }
        CmisObject agreed = stage.desk(Cast.CLERK_B).read(notice.id());
        stage.expect(
                "两家均已会签现稿",
                "both have agreed to the text as it is",
                Stage.values(agreed, "gw:countersigned").containsAll(List.of("CZJ", "KFQ")),
                Stage.values(agreed, "gw:countersigned"));
    }

    private void sign(Stage stage) {
        stage.act(Cast.CLERK_B, "会签完成，审核通过", "ends countersigning and passes the review");
        stage.move(Cast.CLERK_B, notice.id(), "REVIEWING");
        stage.move(Cast.CLERK_B, notice.id(), "PENDING_SIGN");
        stage.act(Cast.OFFICE_HEAD, "联署机关未签，先行签发", "signs before the other body has");
        stage.refused("LC05", () -> stage.move(Cast.OFFICE_HEAD, notice.id(), "SIGNED"));
        stage.act(Cast.COMMISSION_HEAD, "联署签发", "signs for the commission");
        answer(stage, Cast.COMMISSION_HEAD, Map.of("gw:answer", "AGREE"));
        stage.act(Cast.OFFICE_HEAD, "签发，随后编号、排版、用印、核发", "signs last; it is numbered, laid out, sealed and issued");
        CmisObject signed = stage.move(Cast.OFFICE_HEAD, notice.id(), "SIGNED");
        stage.expectValue(
                signed, "gw:signer", "顾伟、何云", "签发人为两家负责人，主办机关在前", "both heads are its signers, the lead body's first");
        notice.number(Paperwork.number(Paperwork.issueSigned(stage, notice.id())));
    }

    private void answer(Stage stage, String head, Map<String, Object> answer) {
        stage.change(head, Inquiry.open(stage, head, notice.id()), answer);
    }
}
