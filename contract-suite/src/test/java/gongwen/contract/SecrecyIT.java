package gongwen.contract;

import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.CONFIDENTIAL_CLERK;
import static gongwen.contract.District.NEIGHBOUR;
import static gongwen.contract.District.SYSTEM_ADMINISTRATOR;
import static gongwen.contract.District.TOWN_SYSTEM;
import static gongwen.contract.District.ZONE_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.Test;

/** X5, X6: no byte of a state secret is kept, and its paper's register entry says nothing (domain.md 4.3). */
@EveryTarget
class SecrecyIT {

    private final District district;

    SecrecyIT(District district) {
        this.district = district;
    }

    /** X5. */
    @Test
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

    /** H2: a mark may as well come later, in a draft's new text. */
    @Test
    void draftShouldKeepItsTextWhenTheNewOneBearsAMark() {
        Map<String, Object> notice = Papers.notice();
        Upload text = Papers.text(notice);
        String draft = district.create(CLERK_B, "YPB", notice, text);
        Desk clerk = district.desk(CLERK_B);

        Refused.byRule("H2", () -> clerk.replace(draft, Upload.text(text.name(), "秘密★长期\n通知")));

        assertThat(clerk.content(draft)).isEqualTo(text.bytes());
    }

    /** H1: the level alone is enough. */
    @Test
    void documentOfASecretLevelShouldBeRefused() {
        Map<String, Object> request = Papers.request();
        request.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:sec:classified"));
        request.put("sec:level", "CONFIDENTIAL");

        Refused.byRule("H1", () -> district.submit(request));

        assertThat(district.desk(TOWN_SYSTEM).find("gw:document", String.valueOf(request.get("gw:docNo"))))
                .isEmpty();
    }

    /** X6. */
    @Test
    void stubShouldHideItsTitleAndBeSeenByItsKeeperOnly() {
        Desk keeper = district.desk(CONFIDENTIAL_CLERK);
        String id = keeper.session()
                .createItem(stub(), keeper.box("YPB", "stubs"), null, null, null)
                .getId();

        CmisObject stub = keeper.read(id);
        assertThat(stub.<String>getPropertyValue("sec:stubTitle")).contains("见纸质登记簿");
        for (String other : List.of(CLERK_B, TOWN_SYSTEM, NEIGHBOUR, SYSTEM_ADMINISTRATOR)) {
            Refused.asAbsent(() -> district.read(other, id));
            assertThat(district.desk(other).query("SELECT cmis:objectId FROM sec:classifiedStub"))
                    .as(other)
                    .isEmpty();
        }
    }

    /** H4, H8: a stub says neither too much nor too little. */
    @Test
    void stubShouldBeRefusedWhenItSaysTooMuchOrTooLittle() {
        Desk keeper = district.desk(CONFIDENTIAL_CLERK);
        Map<String, Object> speaking = stub();
        speaking.put("sec:stubTitle", "关于某事项的通知");
        Map<String, Object> silent = stub();
        silent.remove("sec:sourceUnit");

        Refused.byRule("H4", () -> keeper.session().createItem(speaking, keeper.box("YPB", "stubs"), null, null, null));
        Refused.byRule("H8", () -> keeper.session().createItem(silent, keeper.box("YPB", "stubs"), null, null, null));
    }

    /** A document made now, to tell what came after it. */
    private String workingSince() {
        Map<String, Object> notice = Papers.notice();
        return district.create(CLERK_B, "YPB", notice, Papers.text(notice));
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
