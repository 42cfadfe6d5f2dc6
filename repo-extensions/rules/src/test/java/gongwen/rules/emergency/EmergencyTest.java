package gongwen.rules.emergency;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.SEC_LIANG;
import static gongwen.rules.district.People.SVC_SJZ;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
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
import gongwen.rules.office.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H3: a request that two units hold, with an attachment, turns out to be classified. */
class EmergencyTest {

    private final District district = District.in2016();
    private NodeId attachment;
    private NodeId sent;
    private NodeId received;

    @BeforeEach
    void submit() {
        attachment = district.create(SVC_SJZ, "SJZ", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, "附件.txt"), "附件");
        Map<QualifiedName, Object> values = Papers.x1With(Gw.ATTACHMENT_REFS, List.of(attachment));
        sent = Papers.submit(district, SVC_SJZ, "SJZ", values);
        received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("lin.hai")));
        district.update(LIN_HAI, received, Map.of(Gw.INSTRUCTION, "请财政局研究办理并反馈"));
    }

    @Test
    void everyCopyShouldBeLockedAndOutOfSightAtOnceAndEmptiedWhenConfirmed() {
        NodeId incident = report(FAN_JIE, received);
        assertNobodySees(FAN_JIE, LIN_HAI, GU_WEI, HU_DAN, SVC_SJZ, CAI_NA);
        assertThat(district.get(received).content()).isNotNull();
        assertThat(district.get(incident).properties().texts(Sec.MEASURES))
                .containsExactly("LOCKED", "ACCESS_WITHDRAWN");

        district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "CONFIRMED"));

        List<NodeState> sealed = district.repository.all().stream()
                .filter(node -> node.hasAspect(Sec.SEALED))
                .toList();
        assertThat(sealed).hasSize(6).allSatisfy(node -> {
            assertThat(node.content()).isNull();
            assertThat(node.properties().node(Sec.SEALED_BY)).hasValue(incident);
            assertThat(node.properties().text(Cm.NAME).orElse("")).startsWith("sealed ");
        });
        assertNobodySees(FAN_JIE, LIN_HAI, GU_WEI, HU_DAN, SVC_SJZ, CAI_NA);
        assertThat(district.repository.all().stream()
                        .flatMap(node -> node.properties().asMap().values().stream())
                        .map(String::valueOf))
                .noneMatch(value -> value.contains("校车") || value.contains("研究办理") || value.contains("附件.txt"));
    }

    @Test
    void everythingShouldBeAsBeforeWhenTheAlarmWasUnfounded() {
        Map<NodeId, NodeState> before = new HashMap<>();
        district.repository.all().forEach(node -> before.put(node.id(), node));
        Map<Actor, Set<NodeId>> seen = new HashMap<>();
        List<Actor> people = List.of(FAN_JIE, LIN_HAI, GU_WEI, HU_DAN, SVC_SJZ, CAI_NA);
        people.forEach(actor ->
                seen.put(actor, district.visibleTo(actor).map(NodeState::id).collect(Collectors.toSet())));

        NodeId incident = report(FAN_JIE, received);
        district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "UNFOUNDED", Sec.REMEDY, "系公开法规原文"));

        people.forEach(actor -> assertThat(district.visibleTo(actor).map(NodeState::id))
                .as(actor.userId())
                .containsAll(seen.get(actor)));
        assertThat(district.get(received).content())
                .isEqualTo(before.get(received).content());
        for (NodeId id : List.of(sent, received, attachment)) {
            assertThat(district.get(id).properties().asMap())
                    .isEqualTo(before.get(id).properties().asMap());
        }
        assertThat(refusals(() -> district.update(LIN_HAI, received, Map.of(Gw.INSTRUCTION, "请抓紧"))))
                .isEmpty();
    }

    @Test
    @Proves("EM03")
    void findingShouldBeMadeOnceAndAnUnfoundedAlarmExplained() {
        NodeId incident = report(FAN_JIE, received);

        assertThat(refusals(() -> district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "UNFOUNDED"))))
                .containsExactly("EM03");
        assertThat(refusals(() -> district.update(FAN_JIE, incident, Map.of(Sec.FINDING, "CONFIRMED"))))
                .containsExactly("EM02");
        district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "CONFIRMED"));
        assertThat(refusals(
                        () -> district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "UNFOUNDED", Sec.REMEDY, "x"))))
                .containsExactly("EM03");
    }

    @Test
    void administratorsOwnIncidentShouldEmptyAtOnce() {
        NodeId incident = report(SEC_LIANG, received);

        assertThat(district.get(sent).content()).isNull();
        assertThat(district.get(incident).properties().text(Sec.FINDING_BY)).hasValue("sec.liang");
    }

    private void assertNobodySees(Actor... actors) {
        for (Actor actor : actors) {
            assertThat(district.visibleTo(actor)
                            .filter(node -> node.hasAspect(Sec.SEALED)
                                    || district.repository.isA(node.type(), Ex.PROCESS_EVENT)
                                    || district.repository.isA(node.type(), Ex.READING)))
                    .as(actor.userId())
                    .isEmpty();
        }
    }

    @Test
    void administratorShouldSeeMarksAndTheReportShouldBeReady() {
        NodeId incident = report(FAN_JIE, received);
        Instant found = district.now();
        district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "CONFIRMED"));

        NodeState report = district.get(incident);
        assertThat(district.visibleTo(SEC_LIANG).map(NodeState::id)).contains(incident, received, sent, attachment);
        assertThat(district.text(received, Gw.DOC_NO)).isEqualTo("松泾府〔2016〕18号");
        assertThat(report.properties().texts(Sec.AFFECTED_UNITS)).containsExactlyInAnyOrder("YPB", "SJZ", "CZJ");
        assertThat(report.properties().text(Sec.FOUND_BY)).hasValue("fan.jie");
        assertThat(report.properties().time(Sec.REPORT_BY)).hasValue(found.plus(Duration.ofHours(24)));
        assertThat(report.properties().texts(Sec.MEASURES)).contains("LOCKED", "CONTENT_REMOVED");
        assertThat(refusals(() -> district.update(SEC_LIANG, incident, Map.of(Sec.REMEDY, "已收回载体"))))
                .isEmpty();
    }

    @Test
    void incidentOnAnAttachmentShouldReachItsDocumentsAndTheirCopies() {
        report(HU_DAN, attachment);

        assertThat(Documents.isSealed(district.get(received))).isTrue();
        assertThat(Documents.isSealed(district.get(sent))).isTrue();
    }

    @Test
    @Proves("EM01")
    void incidentShouldBeStartedByTheHandlingUnitOrTheSecurityAdministrator() {
        assertThat(refusals(() -> report(DING_YI, received))).containsExactly("EM01");
        assertThat(refusals(() -> report(FAN_JIE, district.repository.newId()))).containsExactly("EM01");
        assertThat(refusals(() -> district.create(
                        FAN_JIE,
                        "YPB",
                        Boxes.INBOX,
                        Sec.INCIDENT,
                        Map.of(Sec.DOCUMENT, received, Sec.REMEDY, "x"),
                        null)))
                .containsExactly("EM01");
        assertThat(refusals(() -> report(SEC_LIANG, received))).isEmpty();
        assertThat(refusals(() -> report(SEC_LIANG, received))).as("once").containsExactly("EM01");
    }

    @Test
    @Proves("EM02")
    void sealedDocumentShouldNotBeTouchedAgain() {
        NodeId incident = report(FAN_JIE, received);

        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.PROPOSAL, "x"))))
                .contains("EM02");
        assertThat(refusals(() -> district.delete(HU_DAN, sent))).contains("EM02");
        assertThat(refusals(() -> district.update(FAN_JIE, incident, Map.of(Sec.REMEDY, "x"))))
                .containsExactly("EM02");
        assertThat(refusals(() -> district.update(SEC_LIANG, incident, Map.of(Sec.FOUND_BY, "x"))))
                .containsExactly("EM02");
        assertThat(refusals(() -> district.delete(SEC_LIANG, incident))).containsExactly("EM02");
    }

    @Test
    void reportShouldBeRemindedOfUntilItIsMadeAndBeFlaggedWhenItIsLate() {
        district.unit("XXW", "云浦区信息化委员会", "DEPARTMENT", "云信委", "YP", Map.of());
        NodeId incident = report(FAN_JIE, received);
        Instant found = district.now();
        assertThat(district.get(incident).properties().time(Ex.REMIND_AT)).hasValue(found.plus(Duration.ofHours(12)));
        assertThat(reminders()).isZero();

        lookAfter(Duration.ofHours(12), incident);
        lookAfter(Duration.ofMinutes(5), incident);
        assertThat(reminders()).as("once").isEqualTo(1);
        assertThat(district.get(incident).properties().texts(Ex.FLAGS)).isEmpty();

        lookAfter(Duration.ofHours(13), incident);
        assertThat(reminders()).as("two at once are one").isEqualTo(2);
        assertThat(district.get(incident).properties().texts(Ex.FLAGS)).containsExactly("OVERDUE");

        district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "CONFIRMED", Sec.REPORTED_AT, district.now()));
        assertThat(district.get(incident).properties().has(Ex.REMIND_AT)).isFalse();
        assertThat(district.get(incident).properties().texts(Ex.FLAGS)).isEmpty();
    }

    @Test
    void unfoundedIncidentShouldNotBeRemindedOf() {
        district.unit("XXW", "云浦区信息化委员会", "DEPARTMENT", "云信委", "YP", Map.of());
        NodeId incident = report(FAN_JIE, received);
        district.update(SEC_LIANG, incident, Map.of(Sec.FINDING, "UNFOUNDED", Sec.REMEDY, "系公开法规原文"));

        lookAfter(Duration.ofHours(30), incident);

        assertThat(reminders()).isZero();
        assertThat(district.get(incident).properties().has(Ex.REMIND_AT)).isFalse();
    }

    /** The job that keeps the time has a node looked at. */
    private void lookAfter(Duration time, NodeId node) {
        district.pass(time);
        district.update(Actor.SYSTEM, node, Map.of());
    }

    private long reminders() {
        return district.repository.all().stream()
                .filter(node -> node.properties().texts(Ex.NOTICE_KIND).contains("REPORT_DUE"))
                .count();
    }

    private NodeId report(Actor actor, NodeId document) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Sec.DOCUMENT, document);
        values.put(Sec.CLAIMED_LEVEL, "SECRET");
        return district.create(actor, "YPB", Boxes.INBOX, Sec.INCIDENT, values, null);
    }
}
