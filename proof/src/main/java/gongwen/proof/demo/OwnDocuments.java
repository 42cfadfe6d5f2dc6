package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** X9, X10: a number comes from registration, and whoever changes a signed text needs a new signature. */
final class OwnDocuments implements Chapter {

    @Override
    public void play(Stage stage) {
        stage.chapter("X9", "发文字号只能在登记时产生", "A document number comes from registration only");
        Desk clerk = stage.desk(Cast.CLERK_B);
        OfficialDocument notice = DistrictDocuments.paperlessNotice("云府〔　　〕　号", LocalDate.now(Elements.OFFICE));
        Upload text = Uploads.of(notice, FileFormat.OFD);
        Map<String, Object> elements = Elements.of(notice, "TONGZHI", "通知 " + UUID.randomUUID() + ".ofd");
        elements.put("gw:status", "DRAFTING");
        elements.put("gw:issuer", "YP");
        elements.put("gw:disclosure", "ACTIVE");
        stage.act(Cast.CLERK_B, "起草区政府通知（OFD）", "drafts a notice of the district as OFD");
        String draft = Desk.bare(
                clerk.create(clerk.box("YPB", "outbox"), elements, text).getId());

        stage.act(Cast.CLERK_B, "在拟稿时自填文号 云府〔2016〕12号", "types a number into the draft");
        stage.refused("LC06", () -> clerk.change(draft, Map.of("gw:docNo", "云府〔2016〕12号")));
        Object number = clerk.read(draft).getPropertyValue("gw:docNo");
        stage.expect("仍无文号", "it still has no number", number == null, number);
        stage.act(Cast.CLERK_B, "越过审核、签发直接登记", "tries to register the draft without review and signature");
        stage.refused("LC02", () -> clerk.move(draft, "REGISTERED", Map.of()));

        stage.chapter("X10", "签发后改动一字即退回重签", "A change after signing goes back to the signer");
        stage.act(Cast.CLERK_B, "送审、审核通过", "submits and reviews it");
        clerk.move(draft, "REVIEWING", Map.of());
        clerk.move(draft, "PENDING_SIGN", Map.of());
        stage.act(Cast.HEAD, "签发", "signs it");
        stage.desk(Cast.HEAD).move(draft, "SIGNED", Map.of());
        stage.act(Cast.CLERK_B, "签发后修改标题", "changes the title after that");
        CmisObject changed =
                clerk.change(draft, Map.of("gw:title", notice.body().title().replace("进一步", "全面")));
        stage.shows(Cast.CLERK_B, changed, "gw:status");
        stage.expectValue(changed, "gw:status", "PENDING_SIGN", "退回待签发", "it is back with its signer");
        stage.act(Cast.CLERK_B, "未重签即用印", "tries to seal it without a new signature");
        stage.refused("LC02", () -> clerk.move(draft, "SEALED", Map.of()));
    }
}
