package gongwen.rules.notice;

import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Notifications in the boxes of the units (S52, S64, S20). */
class NoticeTest {

    private final District district = District.in2016();

    @Test
    void urgentDocumentShouldBeToldToBothClerksInTheCommitThatDeliversIt() {
        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.URGENCY, "TEJI"));

        List<NodeState> urgent = notices("URGENT", "YPB");
        assertThat(urgent).hasSize(1);
        NodeState notice = urgent.get(0);
        assertThat(notice.properties().texts(Ex.NOTICE_ROLES)).containsExactly("CLERK_A", "CLERK_B");
        assertThat(notice.properties().text(Ex.NOTICE_NO)).hasValue("SJZ-2016-000001");
        assertThat(notice.properties().node(Ex.NOTICE_ABOUT))
                .hasValue(district.inbox("YPB").get(0).id());
        assertThat(notices("URGENT", "CZJ")).as("its copy").hasSize(1);
    }

    @Test
    void documentWithoutUrgencyShouldBeToldToNobody() {
        Papers.submitX1(district);

        assertThat(notices("URGENT", "YPB")).isEmpty();
    }

    @Test
    void notificationShouldBeReadableByItsAddresseesOnlyAndTellNoContent() {
        Papers.submitX1(district);
        overdue();

        NodeState toA = notices("OVERDUE", "YPB").get(0);
        assertThat(district.repository.canRead(LU_MIN, toA)).isTrue();
        assertThat(Stream.of(FAN_JIE, GU_WEI, HU_DAN, SVC_SJZ, CAI_NA))
                .noneMatch(other -> district.repository.canRead(other, toA));
        assertThat(notices("ESCALATED", "YPB"))
                .extracting(notice -> notice.properties().texts(Ex.NOTICE_ROLES).get(0))
                .containsExactly("CLERK_B", "UNIT_LEADER");
        assertThat(toA.properties().text(Ex.NOTICE_STEP)).hasValue("signFor");
        assertThat(toA.properties().asMap().values().toString()).doesNotContain("校车", "吴军");
    }

    @Test
    void missingPaperShouldBeAskedOfTheSendersClerks() {
        NodeId sent = Papers.submitX1(district);
        overdue();

        NodeState asked = notices("PAPER_MISSING", "SJZ").get(0);
        assertThat(asked.properties().node(Ex.NOTICE_ABOUT)).hasValue(sent);
        assertThat(district.repository.canRead(HU_DAN, asked)).isTrue();
        assertThat(district.repository.canRead(LU_MIN, asked)).isFalse();
    }

    /** H2. */
    @Test
    void refusedSecretShouldBeToldToTheSecurityAdministratorAlone() {
        district.unit("XXW", "云浦区信息化委员会", "DEPARTMENT", "云信委", "YP", Map.of());
        Actor administrator = District.person("sec.liang", "XXW", "SEC_ADMIN");

        tellOfARefusal(Actor.SYSTEM, "XXW");

        NodeState alert = notices("SECRET_REFUSED", "XXW").get(0);
        assertThat(district.repository.canRead(administrator, alert)).isTrue();
        assertThat(Stream.of(District.person("he.yun", "XXW", "UNIT_LEADER"), FAN_JIE, GU_WEI, SVC_SJZ))
                .noneMatch(other -> district.repository.canRead(other, alert));
        assertThat(district.repository.child(
                        Boxes.box("XXW", Boxes.NOTICES, district.repository)
                                .orElseThrow()
                                .id(),
                        "2016"))
                .as("it is filed by month")
                .isPresent();
        assertThat(District.refusals(() -> tellOfARefusal(FAN_JIE, "YPB"))).contains("LC10");
    }

    private void tellOfARefusal(Actor actor, String unit) {
        district.create(
                actor,
                unit,
                Boxes.NOTICES,
                Ex.NOTIFICATION,
                Map.of(Ex.NOTICE_KIND, "SECRET_REFUSED", Ex.NOTICE_ACTOR, "mei.jia"),
                null);
    }

    @Test
    @Proves("NF01")
    void acknowledgementShouldBeStampedAndStay() {
        Papers.submitX1(district);
        overdue();
        NodeId notice = notices("OVERDUE", "YPB").get(0).id();

        district.update(LU_MIN, notice, Map.of(Ex.ACKNOWLEDGED, true));
        assertThat(district.text(notice, Ex.ACKNOWLEDGED_BY)).isEqualTo("lu.min");
        assertThat(district.get(notice).properties().time(Ex.ACKNOWLEDGED_AT)).hasValue(district.now());
        assertThat(District.refusals(() -> district.update(LU_MIN, notice, Map.of(Ex.ACKNOWLEDGED, false))))
                .containsExactly("NF01");
        assertThat(District.refusals(() -> district.update(LU_MIN, notice, Map.of(Ex.NOTICE_NO, "x"))))
                .containsExactly("LC10");
        assertThat(District.refusals(() -> district.delete(LU_MIN, notice))).containsExactly("LC10");
    }

    @Test
    void notificationShouldBeKeptUntilItIsOfNoMoreUse() {
        Papers.submitX1(district);
        overdue();
        NodeId read = notices("OVERDUE", "YPB").get(0).id();
        NodeId unread = notices("ESCALATED", "YPB").get(0).id();
        district.update(LU_MIN, read, Map.of(Ex.ACKNOWLEDGED, true));
        district.pass(Duration.ofDays(179));
        assertThat(District.refusals(() -> district.delete(Actor.SYSTEM, read))).containsExactly("LC10");
        district.pass(Duration.ofDays(2));

        district.delete(Actor.SYSTEM, read);
        assertThat(District.refusals(() -> district.delete(Actor.SYSTEM, unread)))
                .as("its document is open")
                .containsExactly("LC10");
        district.update(
                FAN_JIE, district.inbox("YPB").get(0).id(), Map.of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "附件不全"));
        district.delete(Actor.SYSTEM, unread);
        assertThat(notices("OVERDUE", "YPB")).isEmpty();
    }

    @Test
    void urgingShouldBeToldToWhoHandlesTheDocument() {
        Papers.submitX1(district);
        NodeId received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");

        district.update(LU_MIN, received, Map.of(Gw.URGE_REASON, "请抓紧"));

        NodeState notice = notices("URGED", "YPB").get(0);
        assertThat(notice.properties().node(Ex.NOTICE_ABOUT)).hasValue(received);
        assertThat(notice.properties().asMap().values().toString()).doesNotContain("抓紧");
    }

    @Test
    void senderShouldBeToldWhenItsDocumentIsNotAcceptedOrReturned() {
        NodeId refused = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.CONTACT, null));
        assertThat(notices("NOT_ACCEPTED", "SJZ"))
                .extracting(notice -> notice.properties().node(Ex.NOTICE_ABOUT).orElseThrow())
                .containsExactly(refused);

        NodeId sent = Papers.submitX1(district);
        NodeId received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "附件缺页"));

        NodeState returned = notices("RETURNED", "SJZ").get(0);
        assertThat(returned.properties().node(Ex.NOTICE_ABOUT)).hasValue(sent);
        assertThat(district.repository.canRead(HU_DAN, returned)).isTrue();
        assertThat(returned.properties().asMap().values().toString()).doesNotContain("缺页");
    }

    @Test
    void unitsADocumentIsAssignedToShouldBeTold() {
        Papers.submitX1(district);
        NodeId received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED", "PROPOSED");
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "AWAITING_INSTRUCTION", Gw.PROPOSAL, "拟请财政局办"));

        district.update(
                GU_WEI,
                received,
                Map.of(
                        Gw.STATUS, "ASSIGNED",
                        Gw.INSTRUCTION, "请办理",
                        Gw.LEAD_UNIT, "CZJ",
                        Gw.HANDLING_UNITS, List.of("CZJ", "KFQ")));

        NodeState lead = notices("ASSIGNED", "CZJ").get(0);
        assertThat(notices("ASSIGNED", "KFQ")).hasSize(1);
        assertThat(lead.properties().text(Ex.NOTICE_NO)).hasValue("SJZ-2016-000001");
        assertThat(district.repository.canRead(CAI_NA, lead)).isTrue();
        assertThat(lead.properties().asMap().values().toString()).doesNotContain("拟请", "请办理");
    }

    @Test
    void whoeverAnswersAnInquiryShouldBeTold() {
        Papers.submitX1(district);
        NodeId received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");

        district.update(FAN_JIE, received, Map.of(Gw.FORWARD_TO, List.of("BTZ"), Gw.FORWARD_REASON, "供参考"));

        List<NodeState> asked = notices("ASKED", "SJZ");
        assertThat(asked).isNotEmpty();
        assertThat(asked).anyMatch(notice -> district.repository.canRead(HU_DAN, notice));
        assertThat(asked.toString()).doesNotContain("供参考");
    }

    @Test
    void securityAdministratorShouldBeToldWhenAnIncidentIsStarted() {
        district.unit("XXW", "云浦区信息化委员会", "DEPARTMENT", "云信委", "YP", Map.of());
        Papers.submitX1(district);
        NodeId received = district.received("YPB", FAN_JIE, "SIGNED_FOR");

        NodeId incident = district.create(
                FAN_JIE,
                "YPB",
                Boxes.INBOX,
                Sec.INCIDENT,
                Map.of(Sec.DOCUMENT, received, Sec.CLAIMED_LEVEL, "SECRET"),
                null);

        NodeState notice = notices("INCIDENT", "XXW").get(0);
        assertThat(notice.properties().node(Ex.NOTICE_ABOUT)).hasValue(incident);
        assertThat(notice.properties().texts(Ex.NOTICE_ROLES)).containsExactly("SEC_ADMIN");
        assertThat(notice.properties().text(Ex.NOTICE_UNIT)).hasValue("YPB");
        assertThat(notice.properties().text(Ex.NOTICE_ACTOR)).hasValue("fan.jie");
        assertThat(notice.properties().text(Ex.NOTICE_NODE)).hasValue(received.toString());
    }

    /** Nobody does anything for a fortnight. */
    private void overdue() {
        district.pass(Duration.ofDays(14));
        NodeId received = district.inbox("YPB").get(0).id();
        district.update(Actor.SYSTEM, received, Map.of());
    }

    private List<NodeState> notices(String kind, String unit) {
        return district.repository.find(Ex.NOTIFICATION, Ex.NOTICE_KIND, kind).stream()
                .filter(notice -> notice.properties()
                        .text(Ex.RECIPIENT)
                        .filter(unit::equals)
                        .isPresent())
                .toList();
    }
}
