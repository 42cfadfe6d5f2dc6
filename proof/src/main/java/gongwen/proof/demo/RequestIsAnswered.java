package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.OfficialDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;

/** X1: the district's reply, drafted, signed, numbered and laid out, until the town reads it. */
final class RequestIsAnswered implements Chapter {

    private final Dossier request;

    /** @param request what the town asked, in process */
    RequestIsAnswered(Dossier request) {
        this.request = request;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "X1", "答复松泾镇：起草、签发、登记编号、排版、用印、核发", "The reply: drafted, signed, numbered, laid out, sealed, issued");
        OfficialDocument reply = DistrictDocuments.reply("云府〔　　〕　号", request.number(), LocalDate.now(Elements.OFFICE));
        stage.act(Cast.CLERK_B, "起草批复，关联来文；送审、审核", "drafts the reply to it, submits and reviews it");
        String draft = Paperwork.draft(
                stage, Cast.CLERK_B, reply, "PIFU", Map.of("gw:issuer", "YP", "gw:inReplyTo", request.id()));
        stage.move(Cast.CLERK_B, draft, "REVIEWING");
        stage.move(Cast.CLERK_B, draft, "PENDING_SIGN");

        stage.act(Cast.HEAD, "签发", "signs");
        CmisObject signed = stage.move(Cast.HEAD, draft, "SIGNED");
        stage.expect("成文日期由签发产生", "the date comes from signing", signed.getPropertyValue("gw:docDate") != null, "none");

        stage.act(Cast.CLERK_B, "复核、登记编号", "rechecks and registers it");
        stage.move(Cast.CLERK_B, draft, "RECHECKED");
        CmisObject registered = stage.move(Cast.CLERK_B, draft, "REGISTERED");
        String number = registered.getPropertyValue("gw:docNo");
        stage.shows(Cast.CLERK_B, registered, "gw:docNo", "gw:docDate", "gw:signer");

        stage.act(Cast.CLERK_B, "套红排版，用印，核发", "lays it out from its metadata, seals and issues it");
        stage.change(Cast.CLERK_B, draft, Map.of("gw:typesetForm", "AUTO"));
        List<Map<String, Object>> laidOut = stage.desk(Cast.CLERK_B)
                .query("SELECT gw:layoutFormat FROM gw:fixedLayout WHERE gw:laidOutNumber = '" + number + "'");
        stage.expect("生成 PDF、OFD、Word 三种版式文件", "a PDF, an OFD and a Word file are there", laidOut.size() == 3, laidOut);
        stage.move(Cast.CLERK_B, draft, "SEALED");
        stage.move(Cast.CLERK_B, draft, "ISSUED", Map.of("ex:channel", "CMIS"));
        Map<String, Object> shown = Town.expectStatus(stage, request.number(), "REPLIED", "已答复", "replied");
        stage.expect(
                "来文单位看到批复文号",
                "the sender sees the number of the reply",
                number.equals(shown.get("ex:shownReplyNo")),
                shown);
        read(stage, number);
    }

    private static void read(Stage stage, String number) {
        stage.act(Cast.TOWN_SYSTEM, "取回批复，读版式文件", "fetches the reply and reads the page as laid out");
        Desk town = stage.desk(Cast.TOWN_SYSTEM);
        List<String> copies = town.find("gw:incomingDocument", number);
        stage.expect("批复已到松泾镇收文箱", "the reply is in the town's inbox", copies.size() == 1, copies);
        String text = LaidOutText.of((Document) town.only("gw:incomingDocument", number));
        for (String once : List.of(number, "松泾镇人民政府：", "抄送：", "印发")) {
            stage.expect(
                    "版式文件中“" + once + "”恰好一次",
                    "the page says “" + once + "” exactly once",
                    text.split(Pattern.quote(once), -1).length == 2,
                    text.length());
        }
    }
}
