package gongwen.rules.delivery;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.YU_QIAN;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far an issued document goes, and how it is called back or ends (T ch.7, domain.md 4.4, 6.2). */
class RangeTest {

    private final District district = District.in2016();

    @Test
    void recallShouldTakeBackAtOnceWhatNobodySignedFor() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ", "BTZ")));

        district.update(LU_MIN, sent, Map.of(Gw.RECALL_FROM, List.of("BTZ"), Gw.RECALL_REASON, "误发"));

        assertThat(status(sent, "BTZ")).isEqualTo("RECALLED");
        assertThat(status(sent, "SJZ")).isEqualTo("DELIVERED");
        assertThat(district.text(sent, Gw.STATUS)).isEqualTo("ISSUED");
        assertThat(district.text(district.inbox("BTZ").get(0).id(), Gw.STATUS)).isEqualTo("WITHDRAWN");
        assertThat(district.events(sent))
                .anyMatch(event -> event.properties()
                        .text(Ex.EVENT)
                        .filter("recall"::equals)
                        .isPresent());
    }

    @Test
    void recallShouldNeedTheConsentOfWhoSignedForIt() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ", "BTZ")));
        NodeId received = district.inbox("BTZ").get(0).id();
        district.update(DING_YI, received, Map.of(Gw.STATUS, "SIGNED_FOR"));

        district.update(LU_MIN, sent, Map.of(Gw.RECALL_FROM, List.of("BTZ"), Gw.RECALL_REASON, "误发"));

        assertThat(status(sent, "BTZ")).isEqualTo("SIGNED_FOR");
        NodeId asked = inquiry("BTZ").id();
        assertThat(refusals(() -> district.update(LU_MIN, asked, Map.of(Gw.ANSWER, "AGREE"))))
                .containsExactly("IQ01");
        district.update(DING_YI, asked, Map.of(Gw.ANSWER, "AGREE"));
        assertThat(status(sent, "BTZ")).isEqualTo("RECALLED");
        assertThat(district.text(received, Gw.STATUS)).isEqualTo("WITHDRAWN");
        assertThat(status(sent, "SJZ")).isEqualTo("DELIVERED");
    }

    /** Domain.md 6.2: signed for, so its consent counts; that it is through with it changes nothing. */
    @Test
    void recallShouldReachWhoHasClosedTheDocumentWithItsConsent() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("BTZ")));
        NodeId received = district.received("BTZ", DING_YI, "SIGNED_FOR", "REGISTERED");
        district.update(DING_YI, received, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("ding.yi")));
        NodeId reading = district.records(received, Ex.READING).get(0).id();
        district.update(DING_YI, reading, Map.of(Ex.READING_STATE, "READ"));
        district.update(DING_YI, received, Map.of(Gw.STATUS, "CLOSED"));

        district.update(LU_MIN, sent, Map.of(Gw.RECALL_FROM, List.of("BTZ"), Gw.RECALL_REASON, "误发"));
        assertThat(district.text(received, Gw.STATUS)).isEqualTo("CLOSED");
        district.update(DING_YI, inquiry("BTZ").id(), Map.of(Gw.ANSWER, "AGREE"));

        assertThat(district.text(received, Gw.STATUS)).isEqualTo("WITHDRAWN");
        assertThat(status(sent, "BTZ")).isEqualTo("RECALLED");
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("WITHDRAWN");
    }

    @Test
    void recallThatIsDeclinedShouldLeaveTheDocumentWhereItIs() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("BTZ")));
        NodeId received = district.inbox("BTZ").get(0).id();
        district.update(DING_YI, received, Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.update(LU_MIN, sent, Map.of(Gw.RECALL_FROM, List.of("BTZ"), Gw.RECALL_REASON, "误发"));

        district.update(DING_YI, inquiry("BTZ").id(), Map.of(Gw.ANSWER, "DISAGREE", Gw.ANSWER_OPINION, "确为我镇承办"));

        assertThat(district.text(received, Gw.STATUS)).isEqualTo("SIGNED_FOR");
        assertThat(status(sent, "BTZ")).isEqualTo("SIGNED_FOR");
    }

    @Test
    @Proves("LC05")
    void recallShouldNameUnitsThatHaveTheDocument() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ")));

        assertThat(violations(() -> district.update(
                                LU_MIN, sent, Map.of(Gw.RECALL_FROM, List.of("BTZ"), Gw.RECALL_REASON, "误发")))
                        .get(0)
                        .arguments())
                .containsExactly("recall", "recallsRecipients");
    }

    @Test
    @Proves({"LC04", "LC05"})
    void abolitionShouldNameTheDayAndTellEveryRecipient() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ", "BTZ")));
        Map<QualifiedName, Object> abolished = new HashMap<>(Map.of(Gw.STATUS, "ABOLISHED", Gw.OPINION, "已有新规定"));

        assertThat(refusals(() -> district.update(ZHOU_MING, sent, abolished))).containsExactly("LC04", "LC05");
        abolished.put(Gw.EFFECTIVE_FROM, LocalDate.of(2016, 3, 1));
        assertThat(refusals(() -> district.update(ZHOU_MING, sent, abolished))).containsExactly("LC05");
        abolished.put(Gw.EFFECTIVE_FROM, LocalDate.of(2016, 6, 1));
        district.update(ZHOU_MING, sent, abolished);

        for (String unit : List.of("SJZ", "BTZ")) {
            NodeState received = district.inbox(unit).get(0);
            assertThat(received.properties().texts(Ex.FLAGS)).contains("ABOLISHED");
            assertThat(received.properties().date(Gw.EFFECTIVE_FROM)).hasValue(LocalDate.of(2016, 6, 1));
            assertThat(district.events(received.id()))
                    .filteredOn(event -> event.properties()
                            .text(Ex.EVENT)
                            .filter("abolishedByIssuer"::equals)
                            .isPresent())
                    .hasSize(1);
        }
    }

    @Test
    void abolishedDocumentShouldBeHandledUntilTheDayItIsVoid() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ")));
        NodeId received = district.inbox("SJZ").get(0).id();
        LocalDate day = LocalDate.of(2016, 6, 1);
        district.update(ZHOU_MING, sent, Map.of(Gw.STATUS, "ABOLISHED", Gw.OPINION, "已有新规定", Gw.EFFECTIVE_FROM, day));

        district.update(HU_DAN, received, Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.update(HU_DAN, received, Map.of(Gw.STATUS, "REGISTERED"));
        assertThat(district.get(received).properties().has(Ex.REMIND_AT)).isTrue();
        district.pass(Duration.ofDays(70));
        district.update(Actor.SYSTEM, received, Map.of());

        assertThat(district.text(received, Gw.STATUS)).isEqualTo("ABOLISHED");
        assertThat(district.get(received).properties().has(Ex.DUE_AT)).isFalse();
        assertThat(district.get(received).properties().has(Ex.REMIND_AT)).isFalse();
    }

    @Test
    void cancelledNumberShouldNotBeGivenAgain() {
        NodeId first = sealed(Map.of());
        String number = district.text(first, Gw.DOC_NO);

        district.update(ZHOU_MING, first, Map.of(Gw.STATUS, "CANCELLED", Gw.OPINION, "不再印发"));

        assertThat(number).isEqualTo("云府〔2016〕1号");
        assertThat(district.text(sealed(Map.of()), Gw.DOC_NO)).isEqualTo("云府〔2016〕2号");
    }

    @Test
    void issuerShouldSendToMoreUnitsWithinTheRange() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ"), Gw.RANGE, List.of("各镇人民政府", "望桥街道办事处")));

        district.update(LU_MIN, sent, Map.of(Gw.ALSO_TO, List.of("各镇人民政府")));

        assertThat(Dispatch.delivered(district.get(sent), district.repository)).containsExactly("SJZ", "BTZ");
        assertThat(district.inbox("SJZ")).hasSize(1);
        assertThat(district.inbox("BTZ")).hasSize(1);
        assertThat(district.events(sent))
                .anyMatch(event -> event.properties()
                        .text(Ex.EVENT)
                        .filter("supplement"::equals)
                        .isPresent());
    }

    @Test
    void unitThatJoinsACollectiveLaterShouldBeSentToAsAMainRecipient() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("各镇人民政府")));
        district.towns(1);

        district.update(LU_MIN, sent, Map.of(Gw.ALSO_TO, List.of("T1")));

        assertThat(district.inbox("T1").get(0).properties().text(Ex.RECEIVED_ROLE))
                .hasValue("MAIN");
    }

    @Test
    @Proves("LC05")
    void rangeShouldBeChangedByASignerOnly() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ")));

        assertThat(violations(() -> district.update(LU_MIN, sent, Map.of(Gw.ALSO_TO, List.of("KFQ"))))
                        .get(0)
                        .arguments())
                .containsExactly("supplement", "withinRange");
        assertThat(refusals(() -> district.update(LU_MIN, sent, Map.of(Gw.RANGE, List.of("KFQ")))))
                .containsExactly("LC03");
        district.update(ZHOU_MING, sent, Map.of(Gw.RANGE, List.of("KFQ")));
        district.update(LU_MIN, sent, Map.of(Gw.ALSO_TO, List.of("KFQ")));
        assertThat(district.inbox("KFQ")).hasSize(1);
    }

    @Test
    void recipientShouldForwardWithinTheRange() {
        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("SJZ"), Gw.RANGE, List.of("WQJ")));

        forward("SJZ", HU_DAN, "WQJ");

        NodeState forwarded = district.inbox("WQJ").get(0);
        assertThat(forwarded.properties().text(Gw.FORWARDED_BY)).hasValue("SJZ");
        assertThat(forwarded.content())
                .isEqualTo(district.inbox("SJZ").get(0).content())
                .isNotEqualTo(district.get(sent).content());
        assertThat(Dispatch.delivered(district.get(sent), district.repository)).containsExactly("SJZ", "WQJ");
        assertThat(district.repository.canRead(YU_QIAN, forwarded)).isTrue();
    }

    @Test
    void forwardingBeyondTheRangeShouldWaitForTheIssuersConsent() {
        issued(Map.of(Gw.MAIN_TO, List.of("SJZ")));

        forward("SJZ", HU_DAN, "WQJ");

        assertThat(district.inbox("WQJ")).isEmpty();
        NodeId asked = inquiry("YP").id();
        assertThat(refusals(() -> district.update(YU_QIAN, asked, Map.of(Gw.ANSWER, "AGREE"))))
                .containsExactly("IQ01");
        district.update(FAN_JIE, asked, Map.of(Gw.ANSWER, "AGREE"));
        assertThat(district.inbox("WQJ").get(0).properties().text(Gw.FORWARDED_BY))
                .hasValue("SJZ");
    }

    @Test
    void documentShouldNotGoBeyondItsRangeWhenItsIssuerDeclines() {
        issued(Map.of(Gw.MAIN_TO, List.of("SJZ")));
        forward("SJZ", HU_DAN, "WQJ");

        district.update(FAN_JIE, inquiry("YP").id(), Map.of(Gw.ANSWER, "DISAGREE", Gw.ANSWER_OPINION, "限原范围"));

        assertThat(district.inbox("WQJ")).isEmpty();
    }

    @Test
    @Proves("LC05")
    void documentShouldNotBeForwardedToAUnitThatIsNotEnabled() {
        issued(Map.of(Gw.MAIN_TO, List.of("SJZ"), Gw.RANGE, List.of("WQJ")));
        NodeState unit = district.repository.unit("WQJ").orElseThrow();
        district.setState(Actor.SYSTEM, unit.id(), unit.withProperties(Map.of(Org.EXCHANGE_ENABLED, false)));

        assertThat(refusals(() -> forward("SJZ", HU_DAN, "WQJ"))).containsExactly("LC05");
    }

    @Test
    void addresseeListShouldStandForItsMembersAndOnlyForItsUnit() {
        district.create(
                LU_MIN,
                "YPB",
                Boxes.OUTBOX,
                Org.ADDRESSEE_LIST,
                Map.of(Cm.NAME, "防汛", Org.LIST_NAME, "防汛成员单位", Org.MEMBERS, List.of("CZJ", "各镇人民政府")),
                null);

        NodeId sent = issued(Map.of(Gw.MAIN_TO, List.of("防汛成员单位")));

        assertThat(district.get(sent).properties().texts(Gw.ADDRESSEES)).containsExactly("CZJ", "BTZ", "SJZ");
        assertThat(district.inbox("CZJ")).hasSize(1);
        Map<QualifiedName, Object> theirs = Papers.x1With(Gw.CC_TO, List.of("防汛成员单位"));
        assertThat(refusals(() -> Papers.submit(district, HU_DAN, "SJZ", theirs)))
                .containsExactly("RT04");
        assertThat(district.visibleTo(CAI_NA).map(NodeState::type)).doesNotContain(Org.ADDRESSEE_LIST);
    }

    private void forward(String unit, Actor clerk, String to) {
        NodeId received = district.inbox(unit).get(0).id();
        for (String state : List.of("SIGNED_FOR", "REGISTERED")) {
            if (!district.text(received, Gw.STATUS).equals("REGISTERED")) {
                district.update(clerk, received, Map.of(Gw.STATUS, state));
            }
        }
        district.update(clerk, received, Map.of(Gw.FORWARD_TO, List.of(to), Gw.FORWARD_REASON, "请配合"));
    }

    private NodeId issued(Map<QualifiedName, Object> more) {
        NodeId document = sealed(more);
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        return document;
    }

    private NodeId sealed(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("SJZ"),
                Gw.DISCLOSURE, "ACTIVE"));
        values.putAll(more);
        NodeId document = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, LU_MIN, document);
        return document;
    }

    private NodeState inquiry(String unit) {
        List<NodeState> asked = district.repository.find(Gw.INQUIRY, Ex.RECIPIENT, unit);
        return asked.get(asked.size() - 1);
    }

    private String status(NodeId sent, String recipient) {
        return district.deliveries(sent).stream()
                .filter(delivery -> delivery.properties()
                        .text(Ex.RECIPIENT)
                        .filter(recipient::equals)
                        .isPresent())
                .flatMap(delivery -> delivery.properties().text(Ex.DELIVERY_STATUS).stream())
                .findFirst()
                .orElse("");
    }
}
