package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.OfficialDocument;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;

/** X1: a town's request from its submission to the district's answer, and what the town's system is told on the way. */
final class RequestTravels implements Chapter {

    private static final String OFFICE = "YPB";

    private final Function<OfficialDocument, Upload> filing;
    private OfficialDocument request;
    private Upload file;

    /** @param filing makes the file that is sent as the text of the request */
    RequestTravels(OfficialDocument request, Function<OfficialDocument, Upload> filing) {
        this.filing = filing;
        this.request = request;
        this.file = filing.apply(request);
    }

    @Override
    public void play(Narrator narrator, Cast cast) {
        narrator.chapter(
                "X1",
                "松泾镇的请示：报送、签收、登记、批办、批复",
                "A town's request: submitted, signed for, registered, decided, answered");
        request = request.numbered(cast.desk(Cast.TOWN_SYSTEM).freeNumber("gw:outgoingDocument", "松泾府", 18));
        file = filing.apply(request);
        submit(narrator, cast);
        String incoming = receive(narrator, cast);
        decide(narrator, cast, incoming);
        answer(narrator, cast, incoming);
        close(narrator, cast, incoming);
    }

    /** The number under which the town sent its request. */
    String number() {
        return request.head().number();
    }

    private void submit(Narrator narrator, Cast cast) {
        Desk town = cast.desk(Cast.TOWN_SYSTEM);
        narrator.act(
                Cast.TOWN_SYSTEM,
                "松泾镇系统经 CMIS 报送 " + number() + "（" + file.name() + "）",
                "the town's system submits " + number() + " over CMIS: createDocument in its outbox, status ISSUED");
        CmisObject submitted =
                town.create(town.box("SJZ", "outbox"), Elements.submission(request, "QINGSHI", file.name()), file);
        narrator.answer("ex:platformNo = " + submitted.getPropertyValue("ex:platformNo"));
        narrator.expect(
                "已给平台编号", "a platform number is given", submitted.getPropertyValue("ex:platformNo") != null, "none");
        narrator.expect(
                "应补 3 份纸质件",
                "three paper copies are expected",
                BigInteger.valueOf(3).equals(submitted.getPropertyValue("ex:paperExpected")),
                submitted.<Object>getPropertyValue("ex:paperExpected"));
        expectStatus(narrator, town, "DELIVERED", "已送达", "delivered");
    }

    private String receive(Narrator narrator, Cast cast) {
        Desk clerk = cast.desk(Cast.CLERK_B);
        narrator.act(
                Cast.CLERK_B,
                "范洁（B角）代陆敏（A角）查看区政府办收文箱",
                "clerk B, standing in for clerk A, looks into the office's inbox");
        List<String> copies = clerk.find("gw:incomingDocument", number());
        narrator.answer(copies.toString());
        narrator.expect("收文箱内有且仅有一份", "there is exactly one copy", copies.size() == 1, copies);
        String incoming = Desk.bare(clerk.only("gw:incomingDocument", number()).getId());
        long length = ((Document) clerk.read(incoming)).getContentStreamLength();
        narrator.expect("正文完整", "its text is whole", length == file.bytes().length, length + " bytes");

        narrator.act(Cast.CLERK_B, "签收", "signs for it: gw:status = SIGNED_FOR");
        clerk.move(incoming, "SIGNED_FOR", Map.of());
        expectStatus(narrator, cast.desk(Cast.TOWN_SYSTEM), "SIGNED_FOR", "已签收", "signed for");

        narrator.act(Cast.CLERK_B, "登记", "registers it: gw:status = REGISTERED");
        CmisObject registered = clerk.move(incoming, "REGISTERED", Map.of());
        Object receiptNumber = registered.getPropertyValue("gw:receiptNo");
        narrator.answer("收文号 / receipt number gw:receiptNo = " + receiptNumber);
        Map<String, Object> shown =
                expectStatus(narrator, cast.desk(Cast.TOWN_SYSTEM), "REGISTERED", "已登记", "registered");
        narrator.expect(
                "来文单位看到收文号",
                "the town sees the receipt number",
                receiptNumber != null && receiptNumber.equals(shown.get("ex:shownReceiptNo")),
                shown);
        return incoming;
    }

    private void decide(Narrator narrator, Cast cast, String incoming) {
        Desk clerk = cast.desk(Cast.CLERK_B);
        Desk town = cast.desk(Cast.TOWN_SYSTEM);
        narrator.act(Cast.CLERK_B, "初审通过，转拟办", "passes the first review, on to handling: gw:status = PROPOSED");
        clerk.move(incoming, "PROPOSED", Map.of());
        expectStatus(narrator, town, "UNDER_REVIEW", "初审中", "under review");

        narrator.act(Cast.CLERK_B, "写拟办意见，呈批", "proposes how to handle it and sends it up: AWAITING_INSTRUCTION");
        clerk.move(incoming, "AWAITING_INSTRUCTION", Map.of("gw:proposal", "拟请财政局研究提出意见，呈林海同志阅示。"));
        Map<String, Object> shown = expectStatus(narrator, town, "AWAITING_INSTRUCTION", "呈批中", "awaiting instruction");
        narrator.expect(
                "拟办意见不外露",
                "the proposal is not shown to the town",
                !shown.toString().contains("拟请"),
                shown);

        narrator.act(
                Cast.DEPUTY_HEAD, "批示：请财政局研究办理并反馈", "instructs: the finance bureau handles it; gw:status = ASSIGNED");
        cast.desk(Cast.DEPUTY_HEAD)
                .move(
                        incoming,
                        "ASSIGNED",
                        Map.of(
                                "gw:instruction",
                                "请财政局研究办理并反馈。",
                                "gw:leadUnit",
                                "CZJ",
                                "gw:handlingUnits",
                                List.of("CZJ")));
        shown = expectStatus(narrator, town, "ASSIGNED", "已交办", "assigned");
        narrator.expect(
                "显示主办单位，不显示批示",
                "the lead unit is shown, the instruction is not",
                "CZJ".equals(shown.get("ex:shownLead")),
                shown);

        narrator.act(Cast.CLERK_B, "承办", "takes it on: gw:status = IN_PROCESS");
        clerk.move(incoming, "IN_PROCESS", Map.of("gw:progressNote", "区财政局正在核算资金来源。"));
        expectStatus(narrator, town, "IN_PROCESS", "办理中", "in process");
    }

    private void answer(Narrator narrator, Cast cast, String incoming) {
        Desk clerk = cast.desk(Cast.CLERK_B);
        OfficialDocument reply = DistrictDocuments.reply("云府〔　　〕　号", number(), LocalDate.now(Elements.OFFICE));
        Upload text = Uploads.draftOf(reply);
        narrator.act(Cast.CLERK_B, "起草批复并送审、审核", "drafts the reply, submits and reviews it");
        Map<String, Object> elements = Elements.of(reply, "PIFU", "批复 " + number() + ".docx");
        elements.put("gw:status", "DRAFTING");
        elements.put("gw:issuer", "YP");
        elements.put("gw:disclosure", "ACTIVE");
        elements.put("gw:inReplyTo", incoming);
        String draft = Desk.bare(
                clerk.create(clerk.box(OFFICE, "outbox"), elements, text).getId());
        clerk.move(draft, "REVIEWING", Map.of());
        clerk.move(draft, "PENDING_SIGN", Map.of());

        narrator.act(Cast.HEAD, "周明签发", "the head of the district signs: gw:status = SIGNED");
        CmisObject signed = cast.desk(Cast.HEAD).move(draft, "SIGNED", Map.of());
        narrator.expect(
                "成文日期由签发产生", "the date comes from signing", signed.getPropertyValue("gw:docDate") != null, "none");

        narrator.act(Cast.CLERK_B, "复核、登记编号、用印、核发", "rechecks, registers, seals and issues it");
        clerk.move(draft, "RECHECKED", Map.of());
        CmisObject registered = clerk.move(draft, "REGISTERED", Map.of());
        Object replyNumber = registered.getPropertyValue("gw:docNo");
        narrator.answer("发文字号 / document number gw:docNo = " + replyNumber);
        narrator.act(Cast.CLERK_B, "套红排版", "lays it out from its metadata: gw:typesetForm = AUTO");
        clerk.change(draft, Map.of("gw:typesetForm", "AUTO"));
        List<Map<String, Object>> laidOut = clerk.query("SELECT gw:layoutFormat, gw:layoutForm FROM gw:fixedLayout"
                + " WHERE gw:laidOutNumber = '" + replyNumber + "'");
        narrator.answer(laidOut.toString());
        narrator.expect("生成 PDF、OFD、Word 三种版式文件", "PDF, OFD and Word file are there", laidOut.size() == 3, laidOut);
        clerk.move(draft, "SEALED", Map.of());
        clerk.move(draft, "ISSUED", Map.of("ex:channel", "CMIS"));

        Map<String, Object> shown = expectStatus(narrator, cast.desk(Cast.TOWN_SYSTEM), "REPLIED", "已答复", "replied");
        narrator.expect(
                "来文单位看到批复文号",
                "the town sees the number of the reply",
                replyNumber != null && replyNumber.equals(shown.get("ex:shownReplyNo")),
                shown);
        readReply(narrator, cast.desk(Cast.TOWN_SYSTEM), String.valueOf(replyNumber));
    }

    private void readReply(Narrator narrator, Desk town, String replyNumber) {
        narrator.act(Cast.TOWN_SYSTEM, "取回批复", "fetches the reply from its inbox");
        List<String> copies = town.find("gw:incomingDocument", replyNumber);
        narrator.answer(copies.toString());
        narrator.expect("批复已到松泾镇收文箱", "the reply is in the town's inbox", copies.size() == 1, copies);
        Document reply = (Document) town.only("gw:incomingDocument", replyNumber);
        String text = LaidOutText.of(reply);
        for (String once : List.of(replyNumber, "松泾镇人民政府：", "抄送：", "印发")) {
            narrator.expect(
                    "版式文件中“" + once + "”恰好一次",
                    "the laid out document says " + once + " exactly once",
                    text.split(Pattern.quote(once), -1).length == 2,
                    text.length());
        }
    }

    private void close(Narrator narrator, Cast cast, String incoming) {
        narrator.act(Cast.CLERK_B, "办结", "closes it: gw:status = CLOSED");
        cast.desk(Cast.CLERK_B).move(incoming, "CLOSED", Map.of("gw:result", "同意安排专项资金。"));
        expectStatus(narrator, cast.desk(Cast.TOWN_SYSTEM), "CLOSED", "已办结", "closed");
    }

    private Map<String, Object> expectStatus(
            Narrator narrator, Desk town, String status, String chinese, String english) {
        Map<String, Object> shown = town.publicStatus(number());
        narrator.answer(Cast.TOWN_SYSTEM + " 查询 / queries: " + shown);
        narrator.expect(
                "办理状态为" + chinese,
                "the public status is " + english,
                status.equals(shown.get("ex:publicStatus")),
                shown);
        return shown;
    }
}
