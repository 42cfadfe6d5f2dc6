package gongwen.proof.demo;

import gongwen.contract.http.HttpAnswer;
import java.util.List;

/** S68, X20: every act and every refusal is on the trail, nobody deletes it, and its chain proves that nobody did. */
final class AuditTrail implements Chapter {

    @Override
    public void play(Stage stage) {
        stage.chapter("S68", "审计：拒绝也留痕，不可删除，链条完整", "The audit trail: refusals too, beyond deletion, its chain intact");
        stage.act(Cast.AUDITOR, "查询系统管理员的操作", "looks up what the system administrator did");
        HttpAnswer trail = stage.cast()
                .send(
                        Cast.AUDITOR,
                        "GET",
                        Rest.AUDIT + "/audit-entries?maxItems=100&orderBy=createdAt%20DESC&where=(createdByUser=%27"
                                + Cast.SYSTEM_ADMINISTRATOR + "%27)",
                        "");
        for (String act : List.of("CHANGE_MEMBERS", "DELETE_AUDIT")) {
            stage.expect(
                    "被拒绝的 " + act + " 有记录",
                    "the refused " + act + " is on record",
                    trail.text().contains(act) && trail.text().contains("REFUSED"),
                    trail);
        }
        stage.act(Cast.AUDITOR, "试图查阅公文", "looks for documents");
        stage.expectRows(
                Cast.AUDITOR, 0, "SELECT cmis:objectId FROM gw:document", "审计员看不到任何公文", "the auditor sees none");
        stage.act(Cast.AUDITOR, "试图删除审计记录", "tries to delete the trail");
        stage.refused(stage.cast().send(Cast.AUDITOR, "DELETE", Rest.AUDIT + "/audit-entries", ""));
        stage.act(Cast.AUDITOR, "校验审计链", "verifies the chain");
        HttpAnswer verified = stage.cast().send(Cast.AUDITOR, "GET", Rest.AUDIT + "/verification", "");
        stage.expect("审计链完整", "the chain is intact", verified.text().contains("\"intact\":true"), verified);
    }
}
