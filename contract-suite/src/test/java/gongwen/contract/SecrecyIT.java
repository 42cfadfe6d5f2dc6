package gongwen.contract;

import static gongwen.contract.District.AUDITOR;
import static gongwen.contract.District.CLERK_A;
import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.CONFIDENTIAL_CLERK;
import static gongwen.contract.District.HEAD;
import static gongwen.contract.District.NEIGHBOUR;
import static gongwen.contract.District.OFFICE_HEAD;
import static gongwen.contract.District.SECURITY_ADMINISTRATOR;
import static gongwen.contract.District.SYSTEM_ADMINISTRATOR;
import static gongwen.contract.District.TOWN_SYSTEM;
import static gongwen.contract.District.ZONE_CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X5, X6: no byte of a state secret is kept, and its paper's register entry says nothing (domain.md 4.3). */
@EveryTarget
@DisplayName("No state secret enters")
class SecrecyIT {

    private final District district;

    SecrecyIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("X5: a PDF marked 机密★1年 is refused and leaves no document (H2)")
    void fileWithASecrecyMarkShouldBeRefusedAndLeaveNoDocument() throws IOException {
        Map<String, Object> report = Papers.submission(Papers.number("云开管"), "BAOGAO", "云浦经济开发区管委会关于重点工作的报告");
        report.put("gw:signer", "曹岚");
        CmisObject before = district.read(CLERK_B, workingSince());

        Refused.byRule("H2", () -> district.create(ZONE_CLERK, "KFQ", report, Papers.marked("工作报告.pdf")));
        Refused.byRule(
                "H2", () -> district.create(ZONE_CLERK, "KFQ", report, Upload.text("工作报告.txt", "机密★1年\n关于重点工作的报告")));

        for (String user : List.of(ZONE_CLERK, CLERK_B)) {
            assertThat(district.desk(user).find("gw:document", String.valueOf(report.get("gw:docNo"))))
                    .isEmpty();
        }
        assertThat(district.found(ZONE_CLERK, "cmis:document", before)).isEmpty();
    }

    @Test
    @DisplayName("X5: the content store holds no byte of what was refused")
    void storeShouldHoldNoByteOfWhatWasRefused() throws IOException {
        Optional<Path> store = district.server().contentStore();
        assumeThat(store).as("a content store on this machine").isPresent();
        Map<String, Object> accepted = Papers.request();
        district.submit(accepted);
        Upload marked = Papers.marked("年度报告.pdf");
        Map<String, Object> report = Papers.submission(Papers.number("云开管"), "BAOGAO", "云浦经济开发区管委会关于年度工作的报告");
        report.put("gw:signer", "曹岚");

        Refused.byRule("H2", () -> district.create(ZONE_CLERK, "KFQ", report, marked));

        assertThat(holds(store.orElseThrow(), Papers.text(accepted).bytes())).isTrue();
        assertThat(holds(store.orElseThrow(), marked.bytes())).isFalse();
    }

    @Test
    @DisplayName("X5: the security administrator, and nobody else, is alerted of who was refused, and not of what")
    void securityAdministratorShouldBeAlertedOfWhatWasRefused() throws IOException {
        int before = alerts(SECURITY_ADMINISTRATOR).size();
        Map<String, Object> report = Papers.submission(Papers.number("云开管"), "BAOGAO", "云浦经济开发区管委会关于重点工作的报告");
        report.put("gw:signer", "曹岚");

        Refused.byRule("H2", () -> district.create(ZONE_CLERK, "KFQ", report, Papers.marked("工作报告.pdf")));

        List<String> alerts = alerts(SECURITY_ADMINISTRATOR);
        assertThat(alerts).hasSize(before + 1);
        for (String alert : alerts) {
            assertThat(district.read(SECURITY_ADMINISTRATOR, alert).getProperties().stream()
                            .flatMap(property -> property.getValues().stream())
                            .map(String::valueOf))
                    .noneMatch(value -> value.contains("工作报告") || value.contains("重点工作"));
        }
        for (String other : List.of(ZONE_CLERK, CLERK_B, HEAD, SYSTEM_ADMINISTRATOR, AUDITOR)) {
            assertThat(alerts(other)).as(other).isEmpty();
        }
    }

    @Test
    @DisplayName("H2: a draft keeps its text when the new one bears a mark")
    void draftShouldKeepItsTextWhenTheNewOneBearsAMark() {
        Map<String, Object> notice = Papers.notice();
        Upload text = Papers.text(notice);
        String draft = district.create(CLERK_B, "YPB", notice, text);
        Desk clerk = district.desk(CLERK_B);

        Refused.byRule("H2", () -> clerk.replace(draft, Upload.text(text.name(), "秘密★长期\n通知")));

        assertThat(clerk.content(draft)).isEqualTo(text.bytes());
    }

    @Test
    @DisplayName("H1: a document of a secret level is refused, whatever its text says")
    void documentOfASecretLevelShouldBeRefused() {
        Map<String, Object> request = Papers.request();
        request.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:sec:classified"));
        request.put("sec:level", "CONFIDENTIAL");

        Refused.byRule("H1", () -> district.submit(request));

        assertThat(district.desk(TOWN_SYSTEM).find("gw:document", String.valueOf(request.get("gw:docNo"))))
                .isEmpty();
    }

    @Test
    @DisplayName("X6: a stub of a 机密 document hides its title and is seen by nobody but its keepers (H5)")
    void stubShouldHideItsTitleAndBeSeenByItsKeeperOnly() {
        Desk keeper = district.desk(CONFIDENTIAL_CLERK);
        String id = keeper.session()
                .createItem(stub(), keeper.box("YPB", "stubs"), null, null, null)
                .getId();

        CmisObject stub = keeper.read(id);
        assertThat(stub.<String>getPropertyValue("sec:stubTitle")).contains("见纸质登记簿");
        assertThat(stub.<String>getPropertyValue("gw:copyNo")).isEqualTo("000123");
        for (String other :
                List.of(CLERK_A, CLERK_B, OFFICE_HEAD, HEAD, TOWN_SYSTEM, NEIGHBOUR, SYSTEM_ADMINISTRATOR, AUDITOR)) {
            Refused.asAbsent(() -> district.read(other, id));
            assertThat(district.desk(other).query("SELECT cmis:objectId FROM sec:classifiedStub"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("H4, H8: a stub says neither too much nor too little")
    void stubShouldBeRefusedWhenItSaysTooMuchOrTooLittle() {
        Desk keeper = district.desk(CONFIDENTIAL_CLERK);
        Map<String, Object> speaking = stub();
        speaking.put("sec:stubTitle", "关于某事项的通知");
        Map<String, Object> silent = stub();
        silent.remove("sec:sourceUnit");

        Refused.byRule("H4", () -> keeper.session().createItem(speaking, keeper.box("YPB", "stubs"), null, null, null));
        Refused.byRule("H8", () -> keeper.session().createItem(silent, keeper.box("YPB", "stubs"), null, null, null));
    }

    /** The alerts that somebody finds of what the zone's clerk was refused. */
    private List<String> alerts(String userId) {
        return district
                .desk(userId)
                .query("SELECT cmis:objectId FROM ex:notification WHERE ex:noticeKind = 'SECRET_REFUSED'"
                        + " AND ex:noticeActor = '" + district.account(ZONE_CLERK) + "'")
                .stream()
                .map(row -> Desk.bare(String.valueOf(row.get("cmis:objectId"))))
                .toList();
    }

    private static boolean holds(Path store, byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A document made now, to tell what came after it. */
    private String workingSince() {
        Map<String, Object> notice = Papers.notice();
        return district.create(CLERK_B, "YPB", notice, Papers.text(notice));
    }

    @Test
    @DisplayName("H6: declassified content comes in by its stub's keeper, naming stub and decision, and is handled")
    void declassifiedDocumentShouldComeInWithItsStubAndDecisionOnly() {
        Desk keeper = district.desk(CONFIDENTIAL_CLERK);
        String stub = keeper.session()
                .createItem(stub(), keeper.box("YPB", "stubs"), null, null, null)
                .getId();
        Map<String, Object> declassified = declassified(stub);
        Upload text = Upload.text("已解密来文.txt", "机密★1年\n关于某事的通知");

        Map<String, Object> undecided = new HashMap<>(declassified);
        undecided.remove("sec:decisionNo");
        Refused.byRule("H6", () -> keeper.create(keeper.box("YPB", "inbox"), undecided, text));
        String id = Desk.bare(
                keeper.create(keeper.box("YPB", "inbox"), declassified, text).getId());

        assertThat(district.move(CLERK_B, id, "REGISTERED").<String>getPropertyValue("gw:receiptNo"))
                .isNotBlank();
    }

    private static Map<String, Object> declassified(String stub) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:gw:incomingDocument");
        properties.put("cmis:name", "已解密来文 " + UUID.randomUUID() + ".txt");
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:sec:declassified"));
        properties.put("gw:status", "SIGNED_FOR");
        properties.put("gw:issuer", "SZF");
        properties.put("gw:title", "关于某事的通知");
        properties.put("sec:formerStub", stub);
        properties.put("sec:decisionNo", "某办〔2016〕1号");
        properties.put("sec:decidedOn", Papers.date(LocalDate.of(2016, 3, 1)));
        properties.put("sec:decidedBy", "某市人民政府办公厅");
        return properties;
    }

    private static Map<String, Object> stub() {
        String number = "J-" + UUID.randomUUID();
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "I:sec:classifiedStub");
        properties.put("cmis:name", number);
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:sec:classified", "P:gw:numberedCopy"));
        properties.put("sec:stubNo", number);
        properties.put("sec:level", "CONFIDENTIAL");
        properties.put("sec:period", "1年");
        properties.put("gw:copyNo", "000123");
        properties.put("sec:sourceUnit", "市政府");
        properties.put("sec:receivedOn", Papers.date(LocalDate.of(2016, 4, 18)));
        properties.put("sec:pages", 12L);
        properties.put("sec:carriage", "COURIER");
        properties.put("sec:keeper", CONFIDENTIAL_CLERK);
        properties.put("sec:location", "机要室 3 号柜");
        properties.put("sec:signedForBy", CONFIDENTIAL_CLERK);
        return properties;
    }
}
