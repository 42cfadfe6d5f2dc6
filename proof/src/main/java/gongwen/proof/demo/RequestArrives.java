package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.OfficialDocument;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;

/** X1: a town's request from its submission until somebody handles it, and what the town is told on the way. */
final class RequestArrives implements Chapter {

    /** How long the leader gives the bureau. */
    static final int DAYS_TO_HANDLE = 10;

    private final OfficialDocument draft;
    private final Function<OfficialDocument, Upload> filing;
    private final Dossier request;

    /**
     * @param filing makes the file that is sent as the text of the request
     * @param request where later chapters find it
     */
    RequestArrives(OfficialDocument draft, Function<OfficialDocument, Upload> filing, Dossier request) {
        this.draft = draft;
        this.filing = filing;
        this.request = request;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("X1", "松泾镇的请示：报送、签收、登记、拟办、批示", "A town's request: submitted, signed for, registered, decided");
        receive(stage, submit(stage));
        decide(stage);
    }

    /** Gives the size of the file that was sent. */
    private long submit(Stage stage) {
        Desk town = stage.desk(Cast.TOWN_SYSTEM);
        OfficialDocument numbered = draft.numbered(town.freeNumber("gw:outgoingDocument", "松泾府", 18));
        request.number(numbered.head().number());
        Upload file = filing.apply(numbered);
        stage.act(
                Cast.TOWN_SYSTEM,
                "经 CMIS 报送 " + request.number() + "（" + file.name() + "），主送区政府，抄送区财政局",
                "submits " + request.number() + " over CMIS to the district, with a copy to the finance bureau");
        CmisObject submitted =
                town.create(town.box("SJZ", "outbox"), Elements.submission(numbered, "QINGSHI", file.name()), file);
        stage.shows(Cast.TOWN_SYSTEM, submitted, "ex:platformNo", "ex:paperExpected");
        stage.expect(
                "已给平台编号", "a platform number is given", submitted.getPropertyValue("ex:platformNo") != null, "none");
        stage.expect(
                "请示应补 3 份纸质件",
                "three paper copies are expected of a request",
                BigInteger.valueOf(3).equals(submitted.getPropertyValue("ex:paperExpected")),
                submitted.<Object>getPropertyValue("ex:paperExpected"));
        Town.expectStatus(stage, request.number(), "DELIVERED", "已送达", "delivered");
        return file.bytes().length;
    }

    private void receive(Stage stage, long sent) {
        Desk clerk = stage.desk(Cast.CLERK_B);
        stage.act(
                Cast.CLERK_B,
                "A角陆敏不在，B角打开区政府办的收文箱（A、B角共用一个）",
                "clerk A is away, so clerk B opens the office's inbox, which both share");
        List<String> copies = clerk.find("gw:incomingDocument", request.number());
        stage.expect("收文箱内有且仅有一份", "there is exactly one copy", copies.size() == 1, copies);
        request.id(stage.received(Cast.CLERK_B, request.number()));
        long length = ((Document) clerk.read(request.id())).getContentStreamLength();
        stage.expect("正文完整", "its text is whole", length == sent, length + " bytes");

        stage.act(Cast.CLERK_B, "签收", "signs for it");
        clerk.move(request.id(), "SIGNED_FOR", Map.of());
        Map<String, Object> shown = Town.expectStatus(stage, request.number(), "SIGNED_FOR", "已签收", "signed for");
        stage.expect(
                "显示由 B角签收，不显示个人",
                "it shows that clerk B signed, and not who that is",
                "YPB CLERK_B".equals(shown.get("ex:shownSignedBy")),
                shown);

        stage.act(Cast.CLERK_B, "登记，产生收文号", "registers it; a receipt number is given");
        CmisObject registered = clerk.move(request.id(), "REGISTERED", Map.of());
        Object receiptNumber = registered.getPropertyValue("gw:receiptNo");
        shown = Town.expectStatus(stage, request.number(), "REGISTERED", "已登记", "registered");
        stage.expect(
                "来文单位看到收文号",
                "the sender sees the receipt number",
                receiptNumber != null && receiptNumber.equals(shown.get("ex:shownReceiptNo")),
                shown);
    }

    private void decide(Stage stage) {
        stage.act(Cast.CLERK_B, "初审通过；写拟办意见，呈批", "passes the first review, proposes how to handle it and sends it up");
        stage.move(Cast.CLERK_B, request.id(), "PROPOSED");
        stage.move(Cast.CLERK_B, request.id(), "AWAITING_INSTRUCTION", Map.of("gw:proposal", "拟请财政局研究提出意见，呈林海同志阅示。"));
        Map<String, Object> shown =
                Town.expectStatus(stage, request.number(), "AWAITING_INSTRUCTION", "呈批中", "awaiting instruction");
        stage.expect(
                "拟办意见不外露",
                "the proposal is not shown to the sender",
                !shown.toString().contains("拟请"),
                shown);

        stage.act(
                Cast.DEPUTY_HEAD,
                "批示“请财政局研究办理并反馈”，限 " + DAYS_TO_HANDLE + " 天",
                "instructs the finance bureau to handle it within " + DAYS_TO_HANDLE + " days and to report back");
        stage.move(Cast.DEPUTY_HEAD, request.id(), "ASSIGNED", assignment());
        shown = Town.expectStatus(stage, request.number(), "ASSIGNED", "已交办", "assigned");
        stage.expect(
                "显示主办单位，不显示批示",
                "the lead unit is shown, the instruction is not",
                "CZJ".equals(shown.get("ex:shownLead")) && !shown.toString().contains("研究办理"),
                shown);

        stage.act(Cast.CLERK_B, "承办", "takes it on");
        stage.move(Cast.CLERK_B, request.id(), "IN_PROCESS", Map.of("gw:progressNote", "区财政局正在核算资金来源。"));
        Town.expectStatus(stage, request.number(), "IN_PROCESS", "办理中", "in process");
    }

    private static Map<String, Object> assignment() {
        return Map.of(
                "gw:instruction",
                "请财政局研究办理并反馈。",
                "gw:leadUnit",
                "CZJ",
                "gw:handlingUnits",
                List.of("CZJ"),
                "gw:dueOn",
                Elements.date(LocalDate.now(Elements.OFFICE).plusDays(DAYS_TO_HANDLE)));
    }
}
