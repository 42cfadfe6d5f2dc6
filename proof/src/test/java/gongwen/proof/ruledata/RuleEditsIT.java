package gongwen.proof.ruledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lifecycles, routing, deadlines, phases and numbers are data: a file edited, a restart, and the office works otherwise.
 */
class RuleEditsIT {

    private static TestServer server;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static String draftedBefore;
    private static LocalDate dueBefore;

    @BeforeAll
    static void edit() throws IOException {
        server = TestServer.start(Storage.H2);
        draftedBefore = draft("各镇人民政府");
        dueBefore = due(received(submitted()));
        server.process().stop();
        OwnRules rules = new OwnRules(server.directory().resolve("data/rules"));
        rules.edit(
                "lifecycles/outgoing.yaml",
                "  - {id: PENDING_SIGN,",
                "  - {id: PROOFREADING, zh: 校对, en: Being proofread, edit: FREE}\n  - {id: PENDING_SIGN,");
        rules.edit("lifecycles/outgoing.yaml", "  - event: pass\n", """
                  - event: proofread
                    zh: 送校对
                    en: Send to the proofreader
                    from: [REVIEWING]
                    to: PROOFREADING
                    actors: {handler: [SECRETARY]}
                    source: the office's own order
                    grade: K
                  - event: pass
                """);
        rules.edit(
                "lifecycles/outgoing.yaml",
                "from: [REVIEWING]\n    to: PENDING_SIGN",
                "from: [PROOFREADING]\n    to: PENDING_SIGN");
        rules.edit(
                "phases.yaml",
                "  - {line: meetingNotice,",
                "  - {line: document, from: 2020-01-01, phase: DUAL_TRACK, source: the office's own order, grade: K}\n"
                        + "  - {line: meetingNotice,");
        rules.edit(
                "recipients.yaml",
                "  - {name: 各镇人民政府,",
                "  - {name: 沿河各镇, kinds: [TOWN], source: the office's own order, grade: K}\n  - {name: 各镇人民政府,");
        rules.edit("kinds.yaml", "id: QINGSHI,", "id: QINGSHI, passDirectly: true,");
        rules.edit(
                "deadlines.yaml",
                "{key: register, zh: 登记, en: Register, amount: 1, unit: WORKING_DAYS",
                "{key: register, zh: 登记, en: Register, amount: 40, unit: DAYS");
        makeHoliday(rules, dueBefore);
        rules.edit(
                "levels.yaml",
                "id: WORK_SECRET, zh: 工作秘密, en: Work secret, content: true",
                "id: WORK_SECRET, zh: 工作秘密, en: Work secret, content: false");
        rules.edit("numbering.yaml", "'{code}收〔{year}〕{seq}号'", "'{code}来〔{year}〕{seq}号'");
        server.process().startAgain();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void newStateShouldBeTakenAndTheOldWayBeClosed() {
        Desk clerk = desk("fan.jie");
        for (String draft : List.of(draftedBefore, draft("各镇人民政府"))) {
            clerk.move(draft, "REVIEWING", Map.of());

            assertThatThrownBy(() -> clerk.move(draft, "PENDING_SIGN", Map.of()))
                    .hasMessageContaining("LC02");
            clerk.move(draft, "PROOFREADING", Map.of());
            CmisObject passed = clerk.move(draft, "PENDING_SIGN", Map.of());

            assertThat(passed.<String>getPropertyValue("gw:status")).isEqualTo("PENDING_SIGN");
        }
    }

    @Test
    void documentShouldBeReceivedUnderThePhaseOfTheDay() {
        CmisObject received = received(submitted());

        assertThat(received.<String>getPropertyValue("ex:phase")).isEqualTo("DUAL_TRACK");
        assertThat(received.getProperty("ex:flags").getValues().stream().map(String::valueOf))
                .contains("PAPER_PENDING");
    }

    @Test
    void newCollectiveNameShouldBeKnown() {
        Desk clerk = desk("fan.jie");
        String draft = draft("各镇人民政府");

        clerk.change(draft, Map.of("gw:involvedUnits", List.of("沿河各镇")));

        assertThatThrownBy(() -> clerk.change(draft, Map.of("gw:involvedUnits", List.of("沿江各镇"))))
                .hasMessageContaining("RT04");
    }

    @Test
    void requestShouldBeAssignedWithoutInstructionWhereItsKindMayBe() {
        Desk clerk = desk("fan.jie");
        String copy = Desk.bare(received(submitted()).getId());
        clerk.move(copy, "SIGNED_FOR", Map.of());
        CmisObject registered = clerk.move(copy, "REGISTERED", Map.of());
        clerk.move(copy, "PROPOSED", Map.of());

        CmisObject assigned = clerk.move(
                copy,
                "ASSIGNED",
                Map.of("gw:proposal", "请财政局办理", "gw:leadUnit", "CZJ", "gw:handlingUnits", List.of("CZJ")));

        assertThat(assigned.<String>getPropertyValue("gw:status")).isEqualTo("ASSIGNED");
        assertThat(registered.<String>getPropertyValue("gw:receiptNo")).startsWith("云府办来〔");
    }

    @Test
    void lastDayShouldMoveOverANewHoliday() {
        assertThat(due(received(submitted()))).isAfter(dueBefore);
    }

    @Test
    void limitShouldBeTheEditedOne() {
        Desk clerk = desk("fan.jie");

        CmisObject signed = clerk.move(Desk.bare(received(submitted()).getId()), "SIGNED_FOR", Map.of());

        assertThat(due(signed)).isEqualTo(day(signed, "gw:statusSince").plusDays(40));
    }

    @Test
    void levelShouldBeKeptOutOnceItMayHaveNoContent() {
        Map<String, Object> properties = submission("松泾府〔2016〕" + System.nanoTime() + "号");
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:sec:classified"));
        properties.put("sec:level", "WORK_SECRET");

        assertThatThrownBy(() -> created(desk("svc.sjz"), "SJZ", properties)).hasMessageContaining("H1");
    }

    /** Gives the office a day off. */
    private static void makeHoliday(OwnRules rules, LocalDate day) throws IOException {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        if (weekend) {
            rules.edit("deadlines.yaml", "  - " + day + "\n", "");
        } else {
            rules.edit("deadlines.yaml", "\nholidays:\n", "\nholidays:\n  - " + day + "\n");
        }
    }

    /** The last day in time of the step that a document waits for. */
    private static LocalDate due(CmisObject document) {
        return day(document, "ex:dueAt").minusDays(1);
    }

    private static LocalDate day(CmisObject document, String property) {
        GregorianCalendar at = document.getPropertyValue(property);
        return at.toInstant().atZone(OFFICE).toLocalDate();
    }

    private static Desk desk(String userId) {
        return new Desk(userId, server.session(CmisConnection.BROWSER, userId));
    }

    private static String draft(String mainTo) {
        Map<String, Object> properties = elements("TONGZHI", "关于防汛工作的通知", mainTo);
        properties.put("gw:status", "DRAFTING");
        properties.put("gw:issuer", "YP");
        properties.put("gw:disclosure", "ACTIVE");
        return created(desk("fan.jie"), "YPB", properties);
    }

    /** The number under which the town submitted a request. */
    private static String submitted() {
        String number = "松泾府〔2016〕" + System.nanoTime() + "号";
        created(desk("svc.sjz"), "SJZ", submission(number));
        return number;
    }

    private static Map<String, Object> submission(String number) {
        Map<String, Object> properties = elements("QINGSHI", "松泾镇人民政府关于解决资金的请示", "YP");
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked"));
        properties.put("gw:status", "ISSUED");
        properties.put("gw:docId", number);
        properties.put("gw:docNo", number);
        properties.put("gw:docDate", new GregorianCalendar(2016, 3, 18));
        properties.put("gw:signer", "吴军");
        properties.put("gw:disclosure", "ON_REQUEST");
        properties.put("gw:contact", "胡丹 5700 0118");
        properties.put("ex:channel", "CMIS");
        return properties;
    }

    private static CmisObject received(String number) {
        return desk("fan.jie").only("gw:incomingDocument", number);
    }

    private static Map<String, Object> elements(String kind, String title, String mainTo) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:gw:outgoingDocument");
        properties.put("cmis:name", System.nanoTime() + ".txt");
        properties.put("gw:kind", kind);
        properties.put("gw:title", title);
        properties.put("gw:mainTo", List.of(mainTo));
        return properties;
    }

    private static String created(Desk desk, String unit, Map<String, Object> properties) {
        Upload text = Upload.text(String.valueOf(properties.get("cmis:name")), properties.toString());
        return Desk.bare(desk.create(desk.box(unit, "outbox"), properties, text).getId());
    }
}
