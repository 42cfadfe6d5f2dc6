package gongwen.contract;

import static gongwen.contract.District.BUREAU_CLERK;
import static gongwen.contract.District.CLERK_A;
import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.OFFICE_HEAD;
import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Desk;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X1 to X4: what the platform takes in, and what it does not accept (S17 to S21, domain.md 6.1). */
@EveryTarget
@DisplayName("What is taken in")
class SubmissionIT {

    private final District district;

    SubmissionIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("X1: a town's request is accepted, numbered by the platform, and three paper copies are expected")
    void requestShouldBeAcceptedWithAPlatformNumberAndThreePaperCopiesExpected() {
        Map<String, Object> request = Papers.request();

        CmisObject sent = district.read(TOWN_SYSTEM, district.submit(request));

        assertThat(sent.<String>getPropertyValue("ex:platformNo")).matches("SJZ-\\d{4}-\\d{6,}");
        assertThat(sent.<BigInteger>getPropertyValue("ex:paperExpected")).isEqualTo(BigInteger.valueOf(3));
        assertThat(sent.<String>getPropertyValue("ex:publicStatus")).isEqualTo("DELIVERED");
        assertThat(sent.getProperty("ex:reasonCodes").getValues()).isEmpty();
    }

    @Test
    @DisplayName("X1, S58: one copy for each recipient, with the sender's text byte for byte")
    void requestShouldReachEachRecipientOnceAndWhole() {
        Map<String, Object> request = Papers.request();
        district.submit(request);
        String number = String.valueOf(request.get("gw:docNo"));

        for (String clerk : List.of(CLERK_A, CLERK_B, BUREAU_CLERK)) {
            Document copy = (Document) district.desk(clerk).only("gw:incomingDocument", number);
            assertThat(copy.getContentStreamLength())
                    .isEqualTo(Papers.text(request).bytes().length);
            assertThat(copy.<String>getPropertyValue("gw:title")).isEqualTo(request.get("gw:title"));
        }
    }

    @Test
    @DisplayName("X2: a request to two bodies is not accepted, MULTI_MAIN_TO, until a secretary overrides (T15(1))")
    void requestToTwoBodiesShouldNotBeAcceptedUntilASecretaryOverrides() {
        Map<String, Object> request = Papers.request();
        request.put("gw:mainTo", List.of("YP", "CZJ"));
        request.remove("gw:ccTo");

        String sent = district.submit(request);

        assertThat(district.publicStatus(sent)).isEqualTo("NOT_ACCEPTED");
        assertThat(reasons(sent)).containsExactly("MULTI_MAIN_TO");
        String number = String.valueOf(request.get("gw:docNo"));
        for (String clerk : List.of(CLERK_B, BUREAU_CLERK)) {
            assertThat(district.desk(clerk).find("gw:incomingDocument", number)).isEmpty();
        }

        String notice = notice(number);
        Map<String, Object> override = Map.of("ex:overrideReason", "两单位共同审批，已电话核实");
        Refused.byRule("LC10", () -> district.desk(CLERK_B).change(notice, Map.of("ex:overriddenBy", CLERK_A)));
        Refused.refusal(() -> district.desk(OFFICE_HEAD).change(notice, override));
        district.desk(CLERK_B).change(notice, override);

        assertThat(district.publicStatus(sent)).isEqualTo("DELIVERED");
        assertThat(district.desk(CLERK_B).find("gw:incomingDocument", number)).hasSize(1);
        assertThat(district.read(CLERK_B, notice).<String>getPropertyValue("ex:overriddenBy"))
                .isEqualTo(CLERK_B);
    }

    @Test
    @DisplayName("X3: a report that asks for something warns its reviewer, MIXED_MATTERS, and refuses nothing (T15(4))")
    void reportThatAsksForSomethingShouldWarnItsReviewer() {
        Map<String, Object> report = Papers.report();
        String sent = district.create(District.NEIGHBOUR, "BTZ", report, Papers.text(report, "因泵站更新尚缺经费30万元，请予批准资金。"));

        CmisObject received =
                district.read(CLERK_B, district.received(CLERK_B, String.valueOf(report.get("gw:docNo"))));
        assertThat(received.getProperty("ex:flags").getValues().stream().map(String::valueOf))
                .contains("MIXED_MATTERS");
        CmisObject told = district.read(District.NEIGHBOUR, sent);
        assertThat(told.<String>getPropertyValue("ex:publicStatus")).isEqualTo("DELIVERED");
        assertThat(told.getProperty("ex:flags").getValues()).doesNotContain("MIXED_MATTERS");
    }

    @Test
    @DisplayName("X4: what came on paper alone is not accepted, PAPER_ONLY, and its unit is told (S17, S26, S28)")
    void paperAloneShouldBeNotedAsNotAccepted() {
        Desk clerk = district.desk(CLERK_B);
        String number = Papers.number("望桥街办");
        Map<String, Object> paper = new HashMap<>();
        paper.put("cmis:objectTypeId", "D:gw:incomingDocument");
        paper.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked"));
        paper.put("cmis:name", number + "（纸质）");
        paper.put("gw:status", "NOT_ACCEPTED");
        paper.put("gw:kind", "HAN");
        paper.put("gw:title", "望桥街道办事处关于商请协调临时用电的函");
        paper.put("gw:docNo", number);
        paper.put("gw:issuer", "WQJ");
        paper.put("gw:addressee", "YPB");
        paper.put("ex:channel", "PAPER");

        CmisObject noted = clerk.createWithoutContent(clerk.box("YPB", "inbox"), paper);

        assertThat(noted.<String>getPropertyValue("gw:status")).isEqualTo("NOT_ACCEPTED");
        assertThat(noted.getProperty("ex:reasonCodes").getValues().stream().map(String::valueOf))
                .containsExactly("PAPER_ONLY");
        assertThat(district.found(District.SUBDISTRICT_CLERK, "ex:statusEvent", noted))
                .as("its unit is told")
                .map(id -> district.read(District.SUBDISTRICT_CLERK, id))
                .anySatisfy(event -> {
                    assertThat(event.<String>getPropertyValue("ex:publicStatus"))
                            .isEqualTo("NOT_ACCEPTED");
                    assertThat(event.getProperty("ex:reasonCodes").getValues().stream()
                                    .map(String::valueOf))
                            .containsExactly("PAPER_ONLY");
                });
        Refused.refusal(() -> district.move(CLERK_B, Desk.bare(noted.getId()), "SIGNED_FOR"));
    }

    @Test
    @DisplayName("domain.md 6.11: the same again gets the first receipt, not a second document")
    void repetitionShouldBeAnsweredWithTheFirstPlatformNumber() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        Object first = district.shown(TOWN_SYSTEM, sent, "ex:platformNo");
        Map<String, Object> again = new HashMap<>(request);
        again.put("cmis:name", "again " + request.get("cmis:name"));

        assertThat(Refused.refusal(() -> district.create(TOWN_SYSTEM, "SJZ", again, Papers.text(request))))
                .hasMessageContaining("DUPLICATE")
                .hasMessageContaining(String.valueOf(first));
        assertThat(district.desk(CLERK_B).find("gw:incomingDocument", String.valueOf(request.get("gw:docNo"))))
                .hasSize(1);
    }

    @Test
    @DisplayName("S19, T9: every missing element is named at once")
    void submissionShouldNotBeAcceptedWithoutItsElements() {
        Map<String, Object> request = Papers.request();
        request.remove("gw:contact");
        request.remove("gw:signer");

        String sent = district.submit(request);

        assertThat(district.publicStatus(sent)).isEqualTo("NOT_ACCEPTED");
        assertThat(reasons(sent)).containsExactlyInAnyOrder("MISSING_ELEMENT:gw:contact", "MISSING_ELEMENT:gw:signer");
        assertThat(district.shown(TOWN_SYSTEM, sent, "ex:platformNo")).isNull();
    }

    private List<String> reasons(String sent) {
        return district.read(TOWN_SYSTEM, sent).getProperty("ex:reasonCodes").getValues().stream()
                .map(String::valueOf)
                .toList();
    }

    private String notice(String number) {
        List<Map<String, Object>> rows = district.desk(CLERK_B)
                .query("SELECT cmis:objectId FROM ex:refusalNotice WHERE ex:sourceDocNo = '" + number + "'");
        assertThat(rows).hasSize(1);
        return Desk.bare(String.valueOf(rows.get(0).get("cmis:objectId")));
    }
}
