package gongwen.rules.briefing;

import static gongwen.rules.district.District.person;
import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.YU_QIAN;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Briefings between unit and district (S37 to S41, domain.md 5.4, 6.6). */
class BriefingTest {

    private static final Actor TANG_LI = person("tang.li", "YPB", "BRIEFING_EDITOR");
    private static final Actor ZHU_HONG = person("zhu.hong", "BTZ", "UNIT_LEADER");
    private static final String TEXT = "本镇防汛准备工作进展情况。";

    private final District district = District.in2016();

    @Test
    @Proves("BF01")
    void titleShouldBeRequestedByItsUnitAndFiledByTheOfficeOnly() {
        NodeId title = draft(DING_YI, "BTZ", "白塘动态", Map.of());
        assertThat(refusals(() -> move(TANG_LI, title, "FILED"))).containsExactly("BF01");
        move(DING_YI, title, "FILING_REQUESTED");
        assertThat(refusals(() -> move(DING_YI, title, "FILED"))).containsExactly("BF01");
        assertThat(refusals(() -> district.update(DING_YI, title, Map.of(Bf.NAME, "白塘要情"))))
                .containsExactly("BF01");
        assertThat(refusals(() -> move(TANG_LI, title, "DRAFT")))
                .as("without saying why")
                .containsExactly("BF01");
        assertThat(refusals(() -> district.update(
                        TANG_LI, title, Map.of(Bf.TITLE_STATE, "FILED", Bf.FILING_NO, "白塘府简备〔2016〕9号"))))
                .as("an output typed")
                .containsExactly("BF01");

        move(TANG_LI, title, "FILED");

        assertThat(district.text(title, Bf.UNIT)).isEqualTo("BTZ");
        assertThat(district.text(title, Bf.FILED_WITH)).isEqualTo("YPB");
        assertThat(district.text(title, Bf.REQUESTED_BY)).isEqualTo("ding.yi");
        assertThat(district.text(title, Bf.DECIDED_BY)).isEqualTo("tang.li");
        assertThat(district.text(title, Bf.FILING_NO)).isEqualTo("白塘府简备〔2016〕1号");
        assertThat(refusals(() -> district.delete(DING_YI, title))).containsExactly("BF01");
        assertThat(refusals(() -> draft(HU_DAN, "BTZ", "别镇动态", Map.of()))).containsExactly("BF01");
    }

    @Test
    @Proves("BF01")
    void titleShouldBeInTheOutboxOfItsUnit() {
        assertThat(refusals(() -> district.create(
                        FAN_JIE, "YPB", Boxes.INBOX, Bf.TITLE, Map.of(Cm.NAME, "刊名", Bf.NAME, "云浦政务"), null)))
                .containsExactly("BF01");
    }

    /** X11. */
    @Test
    @Proves("BF02")
    void secondUpwardTitleShouldBeRefusedUnlessTheSecretaryFilesItWithAReason() {
        file("BTZ", DING_YI, "白塘动态");
        NodeId second = draft(DING_YI, "BTZ", "白塘简讯", Map.of());

        assertThat(refusals(() -> move(DING_YI, second, "FILING_REQUESTED"))).containsExactly("BF02");

        district.update(DING_YI, second, Map.of(Bf.EXCEPTION_REASON, "承担市级试点,需专报进展"));
        move(DING_YI, second, "FILING_REQUESTED");
        assertThat(refusals(() -> move(TANG_LI, second, "FILED"))).containsExactly("BF02");
        move(LU_MIN, second, "FILED");
        assertThat(district.events(second)).singleElement().satisfies(record -> {
            assertThat(record.type()).isEqualTo(Ex.OVERRIDE);
            assertThat(record.properties().texts(Ex.OVERRIDDEN_RULES)).containsExactly("BF02");
            assertThat(record.properties().text(Ex.REMARK)).contains("承担市级试点,需专报进展");
            assertThat(record.properties().text(Ex.ACTOR)).contains("lu.min");
        });
    }

    @Test
    @Proves("BF02")
    void titleShouldGiveWayOnlyWhenSuspendedOrRetired() {
        NodeId first = file("BTZ", DING_YI, "白塘动态");
        district.update(TANG_LI, first, Map.of(Bf.TITLE_STATE, "SUSPENDED", Bf.DECISION_NOTE, "整顿简报"));
        NodeId second = file("BTZ", DING_YI, "白塘简讯");

        assertThat(refusals(() -> move(TANG_LI, first, "FILED"))).containsExactly("BF02");
        district.update(DING_YI, second, Map.of(Bf.TITLE_STATE, "RETIRED", Bf.DECISION_NOTE, "并入白塘动态"));
        move(TANG_LI, first, "FILED");

        assertThat(district.text(first, Bf.FILING_NO)).isEqualTo("白塘府简备〔2016〕3号");
        assertThat(file("SJZ", HU_DAN, "松泾信息")).as("another unit's").isNotNull();
        NodeId inside = draft(DING_YI, "BTZ", "白塘内刊", Map.of(Bf.UPWARD, false));
        move(DING_YI, inside, "FILING_REQUESTED");
        assertThat(refusals(() -> move(TANG_LI, inside, "FILED")))
                .as("does not go up")
                .isEmpty();
    }

    @Test
    @Proves("BF03")
    void formatShouldNameKnownElementsOnly() {
        assertThat(refusals(() -> draft(DING_YI, "BTZ", "白塘动态", Map.of(Bf.FORMAT, List.of("TOTAL_NO", "COLOUR")))))
                .containsExactly("BF03");
    }

    /** X11. */
    @Test
    void issueOfAFiledTitleShouldReachTheOffice() {
        file("BTZ", DING_YI, "白塘动态");

        NodeId sent = submit(DING_YI, "BTZ", issue("白塘动态", 3));

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        assertThat(district.text(sent, Gw.DOC_NO)).isEqualTo("白塘动态〔2016〕第3期");
        assertThat(district.get(sent).properties().has(Ex.PAPER_EXPECTED)).isFalse();
        NodeState received = district.inbox("YPB").get(0);
        assertThat(received.type()).isEqualTo(Bf.RECEIVED_BRIEFING);
        assertThat(received.properties().text(Bf.TITLE_NAME)).contains("白塘动态");
        assertThat(received.properties().number(Bf.ISSUE_NO)).hasValue(3L);
        assertThat(received.properties().text(Gw.CATEGORY)).contains("READING");
        assertThat(received.properties().texts(Ex.FLAGS)).isEmpty();
        NodeId here = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");
        district.update(FAN_JIE, here, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("gu.wei")));
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("CIRCULATING");
        assertThat(refusals(() -> district.update(FAN_JIE, here, Map.of(Bf.ISSUE_NO, 4L))))
                .contains("LC07");
    }

    @Test
    void unitsShouldSeeTheirOwnTitlesAndIssuesOnly() {
        NodeId title = file("BTZ", DING_YI, "白塘动态");
        NodeId sent = submit(DING_YI, "BTZ", issue("白塘动态", 3));
        NodeId received = district.inbox("YPB").get(0).id();

        for (Actor outsider : List.of(HU_DAN, SVC_SJZ, YU_QIAN)) {
            assertThat(district.visibleTo(outsider).map(NodeState::id))
                    .as(outsider.userId())
                    .doesNotContain(title, sent, received);
        }
        assertThat(district.visibleTo(DING_YI).map(NodeState::id))
                .contains(title, sent)
                .doesNotContain(received);
        assertThat(district.visibleTo(TANG_LI).map(NodeState::id))
                .contains(title, received)
                .doesNotContain(sent);
        assertThat(district.visibleTo(person("svc.btz", "BTZ", "EXCHANGE_SYSTEM"))
                        .map(NodeState::id))
                .contains(title, sent);
    }

    /** X11. */
    @Test
    @Proves("TITLE_NOT_FILED")
    void issueShouldNotBeAcceptedUnderATitleThatIsNotFiled() {
        NodeId title = file("BTZ", DING_YI, "白塘动态");
        NodeId inside = draft(DING_YI, "BTZ", "白塘内刊", Map.of(Bf.UPWARD, false));
        move(DING_YI, inside, "FILING_REQUESTED");
        move(TANG_LI, inside, "FILED");

        assertThat(reasons(submit(DING_YI, "BTZ", issue("白塘简讯", 1)))).containsExactly("TITLE_NOT_FILED");
        assertThat(reasons(submit(SVC_SJZ, "SJZ", issue("白塘动态", 1))))
                .as("another unit's title")
                .containsExactly("TITLE_NOT_FILED");
        assertThat(reasons(submit(DING_YI, "BTZ", issue("白塘内刊", 1))))
                .as("a title that does not go up")
                .containsExactly("TITLE_NOT_FILED");
        district.update(TANG_LI, title, Map.of(Bf.TITLE_STATE, "SUSPENDED", Bf.DECISION_NOTE, "整顿简报"));
        assertThat(reasons(submit(DING_YI, "BTZ", issue("白塘动态", 4)))).containsExactly("TITLE_NOT_FILED");
        assertThat(district.inbox("YPB")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bf:titleName", "bf:issueNo", "bf:totalNo", "gw:docDate", "gw:signer", "gw:title"})
    @Proves("MISSING_ELEMENT")
    void issueShouldNotBeAcceptedWhenItsFormatIsNotKept(String element) {
        NodeId title = draft(DING_YI, "BTZ", "白塘动态", Map.of(Bf.FORMAT, List.of("TOTAL_NO")));
        move(DING_YI, title, "FILING_REQUESTED");
        move(TANG_LI, title, "FILED");
        Map<QualifiedName, Object> values = issue("白塘动态", 3);
        values.put(Bf.TOTAL_NO, 103L);
        values.remove(QualifiedName.parse(element));

        assertThat(reasons(submit(DING_YI, "BTZ", values))).containsExactly("MISSING_ELEMENT:" + element);
    }

    @Test
    @Proves("DUPLICATE")
    void issueNumberShouldBeUsedOnceATitleAndYear() {
        file("BTZ", DING_YI, "白塘动态");
        submit(DING_YI, "BTZ", issue("白塘动态", 3));

        assertThat(refusals(() -> submit(DING_YI, "BTZ", issue("白塘动态", 3)))).containsExactly("DUPLICATE");
        Map<QualifiedName, Object> other = issue("白塘动态", 3);
        other.put(Gw.DOC_ID, "BTZ-另一期");
        assertThat(reasons(submit(DING_YI, "BTZ", other))).containsExactly("DUPLICATE");
        Map<QualifiedName, Object> lastYear = issue("白塘动态", 3);
        lastYear.put(Gw.DOC_ID, "BTZ-去年");
        lastYear.put(Gw.DOC_DATE, LocalDate.of(2015, 12, 30));
        assertThat(reasons(submit(DING_YI, "BTZ", lastYear))).isEmpty();
    }

    @Test
    @Proves("PAPER_BRIEFING")
    void briefingByThePaperChannelShouldNotBeAcceptedUnlessOverridden() {
        file("BTZ", DING_YI, "白塘动态");
        Map<QualifiedName, Object> values = issue("白塘动态", 3);
        values.put(Ex.CHANNEL, "PAPER");

        NodeId sent = submit(DING_YI, "BTZ", values);

        assertThat(reasons(sent)).containsExactly("PAPER_BRIEFING");
        NodeId notice = district.repository
                .find(Ex.REFUSAL_NOTICE, Ex.REFUSED_NODE, sent)
                .get(0)
                .id();
        district.update(LU_MIN, notice, Map.of(Ex.OVERRIDE_REASON, "汛情紧急"));
        assertThat(reasons(sent)).isEmpty();
    }

    /** X12. */
    @Test
    @Proves("PAPER_BRIEFING")
    void paperBriefingShouldBeRegisteredForARecordedReasonOnly() {
        file("SJZ", HU_DAN, "松泾信息");

        NodeId refused = paper(FAN_JIE, Map.of(Gw.STATUS, "NOT_ACCEPTED"));
        assertThat(district.get(refused).properties().texts(Ex.REASON_CODES)).containsExactly("PAPER_BRIEFING");
        assertThat(district.get(refused).properties().has(Gw.RECEIPT_NO)).isFalse();
        assertThat(told("SJZ", "NOT_ACCEPTED").properties().texts(Ex.REASON_CODES))
                .containsExactly("PAPER_BRIEFING");

        NodeId urgent = paper(LU_MIN, Map.of(Gw.STATUS, "REGISTERED", Bf.PAPER_REASON, "URGENT"));

        assertThat(district.text(urgent, Gw.STATUS)).isEqualTo("REGISTERED");
        assertThat(district.text(urgent, Gw.RECEIPT_NO)).isEqualTo("云府办收〔2016〕1号");
        assertThat(told("SJZ", "REGISTERED").properties().text(Ex.SHOWN_NOTE)).contains("松泾信息〔2016〕第7期");
        assertThat(district.repository.canRead(DING_YI, told("SJZ", "REGISTERED")))
                .isFalse();
        assertThat(district.events(urgent).stream().filter(event -> event.type().equals(Ex.OVERRIDE)))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.properties().texts(Ex.OVERRIDDEN_RULES)).containsExactly("PAPER_BRIEFING");
                    assertThat(record.properties().text(Ex.REMARK)).contains("URGENT");
                    assertThat(record.properties().text(Ex.ACTOR)).contains("lu.min");
                });
        district.update(FAN_JIE, urgent, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("gu.wei")));
        assertThat(refusals(() -> district.update(FAN_JIE, urgent, Map.of(Bf.PAPER_REASON, "MAJOR"))))
                .contains("LC07");
    }

    @Test
    @Proves("PAPER_BRIEFING")
    void paperBriefingShouldSayWhatIsSpecialAndComeUnderAFiledTitle() {
        assertThat(refusals(() -> paper(LU_MIN, Map.of(Gw.STATUS, "REGISTERED", Bf.PAPER_REASON, "MAJOR"))))
                .as("not filed")
                .containsExactly("LC05");
        file("SJZ", HU_DAN, "松泾信息");
        Map<QualifiedName, Object> special = Map.of(Gw.STATUS, "REGISTERED", Bf.PAPER_REASON, "OTHER_SPECIAL");

        assertThat(refusals(() -> paper(LU_MIN, special))).containsExactly("LC05");
        assertThat(refusals(() -> paper(LU_MIN, Map.of(Gw.STATUS, "REGISTERED"))))
                .containsExactly("LC04");
        Actor clerk = person("clerk", "YPB", "CLERK_A");
        assertThat(refusals(() -> paper(clerk, Map.of(Gw.STATUS, "REGISTERED", Bf.PAPER_REASON, "URGENT"))))
                .containsExactly("LC03");
        Map<QualifiedName, Object> explained = new HashMap<>(special);
        explained.put(Bf.PAPER_REASON_NOTE, "停电");
        assertThat(refusals(() -> paper(LU_MIN, explained))).isEmpty();
    }

    @Test
    @Proves("PAPER_SAME_RECORD")
    void paperBriefingShouldJoinTheRecordOfItsElectronicIssue() {
        file("SJZ", HU_DAN, "松泾信息");
        submit(SVC_SJZ, "SJZ", issue("松泾信息", 7));

        for (Map<QualifiedName, Object> values : List.<Map<QualifiedName, Object>>of(
                Map.of(Gw.STATUS, "NOT_ACCEPTED"), Map.of(Gw.STATUS, "REGISTERED", Bf.PAPER_REASON, "URGENT"))) {
            assertThat(refusals(() -> paper(LU_MIN, values))).containsExactly("PAPER_SAME_RECORD");
        }
    }

    @Test
    @Proves("BF04")
    void briefingShouldBearNoPaper() {
        assertThat(refusals(() -> district.create(
                        LU_MIN,
                        "YPB",
                        Boxes.OUTBOX,
                        Bf.BRIEFING,
                        Map.of(Cm.NAME, "简报.txt", Gw.PAPER_COPIES, 1L, Gw.PAPER_REASON, "某法第×条"),
                        TEXT)))
                .containsExactly("BF04");
    }

    @Test
    void issueCompiledHereShouldBeApprovedByTheLeaderBeforeItIsNumberedAndIssued() {
        draftsHere("BTZ");
        file("BTZ", DING_YI, "白塘动态");
        NodeId first = compiled("第一期");
        assertThat(refusals(() -> submit(DING_YI, "BTZ", issue("白塘动态", 9))))
                .as("numbers itself though its unit compiles here")
                .containsExactly("LC05");
        district.update(DING_YI, first, Map.of(Gw.STATUS, "REVIEWING"));
        assertThat(refusals(() -> district.update(DING_YI, first, Map.of(Gw.STATUS, "SIGNED"))))
                .containsExactly("LC03");
        district.update(ZHU_HONG, first, Map.of(Gw.STATUS, "SIGNED"));
        assertThat(refusals(() -> district.setText(DING_YI, first, "改了"))).contains("LC07");
        assertThat(refusals(() -> district.update(DING_YI, first, Map.of(Bf.ISSUE_NO, 12L))))
                .contains("LC06");
        district.update(DING_YI, first, Map.of(Gw.STATUS, "NUMBERED"));
        assertThat(district.text(first, Gw.SIGNED_BY)).isEqualTo("zhu.hong");
        assertThat(district.text(first, Gw.DOC_NO)).isEqualTo("白塘动态〔2016〕第1期");
        assertThat(district.get(first).properties().number(Bf.TOTAL_NO)).hasValue(1L);
        district.update(DING_YI, first, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));

        assertThat(district.text(first, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        district.update(DING_YI, first, Map.of(Gw.STATUS, "WITHDRAWN"));
        assertThat(district.inbox("YPB").get(0).properties().text(Gw.STATUS)).contains("WITHDRAWN");
    }

    @Test
    void numberShouldFollowTheHighestOfTheTitleAndNeverBeGivenTwice() {
        file("BTZ", DING_YI, "白塘动态");
        Map<QualifiedName, Object> stated = issue("白塘动态", 3);
        stated.put(Bf.TOTAL_NO, 103L);
        submit(DING_YI, "BTZ", stated);
        draftsHere("BTZ");

        NodeId cancelled = numbered("第四期");
        district.update(ZHU_HONG, cancelled, Map.of(Gw.STATUS, "CANCELLED", Gw.OPINION, "内容有误"));

        assertThat(district.text(cancelled, Gw.DOC_NO)).isEqualTo("白塘动态〔2016〕第4期");
        NodeId next = numbered("第五期");
        assertThat(district.text(next, Gw.DOC_NO)).isEqualTo("白塘动态〔2016〕第5期");
        assertThat(district.get(next).properties().number(Bf.TOTAL_NO)).hasValue(105L);
    }

    /** S41. */
    @Test
    void officesOwnBriefingShouldGoToItsUnits() {
        NodeId issue = officesOwn();

        assertThat(district.deliveries(issue)).hasSize(2);
        assertThat(district.inbox("SJZ").get(0).type()).isEqualTo(Bf.RECEIVED_BRIEFING);
    }

    /** T25(4), domain.md 6.2: as documents are. */
    @Test
    @Proves("LC05")
    void briefingShouldBeSentToMoreUnitsWithinItsRangeAndRecalledWithConsent() {
        NodeId issue = officesOwn();
        assertThat(refusals(() -> district.update(FAN_JIE, issue, Map.of(Gw.ALSO_TO, List.of("WQJ")))))
                .as("not within its range")
                .containsExactly("LC05");
        district.update(GU_WEI, issue, Map.of(Gw.RANGE, List.of("WQJ")));
        district.update(FAN_JIE, issue, Map.of(Gw.ALSO_TO, List.of("WQJ")));
        assertThat(district.inbox("WQJ").get(0).type()).isEqualTo(Bf.RECEIVED_BRIEFING);

        NodeId received = district.inbox("BTZ").get(0).id();
        district.update(DING_YI, received, Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.update(FAN_JIE, issue, Map.of(Gw.RECALL_FROM, List.of("BTZ"), Gw.RECALL_REASON, "误发"));
        assertThat(district.text(received, Gw.STATUS)).isEqualTo("SIGNED_FOR");
        NodeId asked =
                district.repository.find(Gw.INQUIRY, Gw.ORIGIN, issue).get(0).id();
        district.update(DING_YI, asked, Map.of(Gw.ANSWER, "AGREE"));

        assertThat(district.text(received, Gw.STATUS)).isEqualTo("WITHDRAWN");
    }

    private NodeId officesOwn() {
        NodeId title = draft(FAN_JIE, "YPB", "云浦政务", Map.of(Bf.UPWARD, false));
        move(FAN_JIE, title, "FILING_REQUESTED");
        move(TANG_LI, title, "FILED");
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME,
                "简报.txt",
                Bf.TITLE_NAME,
                "云浦政务",
                Gw.TITLE,
                "一季度工作",
                Gw.MAIN_TO,
                List.of("各镇人民政府"),
                Ex.CHANNEL,
                "PORTAL"));
        NodeId issue = district.create(FAN_JIE, "YPB", Boxes.OUTBOX, Bf.BRIEFING, values, TEXT);
        district.update(FAN_JIE, issue, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(GU_WEI, issue, Map.of(Gw.STATUS, "SIGNED"));
        district.update(FAN_JIE, issue, Map.of(Gw.STATUS, "NUMBERED"));
        district.update(FAN_JIE, issue, Map.of(Gw.STATUS, "ISSUED"));
        return issue;
    }

    private void draftsHere(String unit) {
        NodeState site = district.repository.unit(unit).orElseThrow();
        district.setState(Actor.SYSTEM, site.id(), site.withProperties(Map.of(Org.DRAFTS_HERE, true)));
    }

    private NodeId compiled(String about) {
        return district.create(
                DING_YI,
                "BTZ",
                Boxes.OUTBOX,
                Bf.BRIEFING,
                Map.of(Cm.NAME, about + ".txt", Bf.TITLE_NAME, "白塘动态", Gw.TITLE, about, Gw.MAIN_TO, List.of("YP")),
                TEXT + about);
    }

    private NodeId numbered(String about) {
        NodeId issue = compiled(about);
        district.update(DING_YI, issue, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(ZHU_HONG, issue, Map.of(Gw.STATUS, "SIGNED"));
        district.update(DING_YI, issue, Map.of(Gw.STATUS, "NUMBERED"));
        return issue;
    }

    private NodeId draft(Actor actor, String unit, String name, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(more);
        values.put(Cm.NAME, "刊名 " + name);
        values.put(Bf.NAME, name);
        return district.create(actor, unit, Boxes.OUTBOX, Bf.TITLE, values, null);
    }

    private NodeId file(String unit, Actor clerk, String name) {
        NodeId title = draft(clerk, unit, name, Map.of());
        move(clerk, title, "FILING_REQUESTED");
        move(TANG_LI, title, "FILED");
        return title;
    }

    private void move(Actor actor, NodeId title, String state) {
        district.update(actor, title, Map.of(Bf.TITLE_STATE, state));
    }

    /** An issue as a unit's own system states it. */
    private static Map<QualifiedName, Object> issue(String title, long number) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, title + number + ".txt");
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, title + "-2016-" + number);
        values.put(Bf.TITLE_NAME, title);
        values.put(Bf.ISSUE_NO, number);
        values.put(Gw.TITLE, "防汛准备工作进展");
        values.put(Gw.SIGNER, "朱红");
        values.put(Gw.DOC_DATE, LocalDate.of(2016, 3, 24));
        values.put(Gw.MAIN_TO, List.of("YP"));
        values.put(Ex.CHANNEL, "CMIS");
        return values;
    }

    private NodeId submit(Actor actor, String unit, Map<QualifiedName, Object> values) {
        return district.create(actor, unit, Boxes.OUTBOX, Bf.BRIEFING, values, TEXT);
    }

    private NodeId paper(Actor actor, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(more);
        values.put(Cm.NAME, "纸质简报");
        values.put(Ex.CHANNEL, "PAPER");
        values.put(Gw.ISSUER, "SJZ");
        values.put(Bf.TITLE_NAME, "松泾信息");
        values.put(Bf.ISSUE_NO, 7L);
        return district.create(actor, "YPB", Boxes.INBOX, Bf.RECEIVED_BRIEFING, values, null);
    }

    private NodeState told(String unit, String status) {
        return district.repository.all().stream()
                .filter(node -> node.type().equals(Ex.STATUS_EVENT)
                        && node.properties().text(Ex.PUBLIC_STATUS).equals(Optional.of(status))
                        && district.repository.canRead(unit.equals("SJZ") ? HU_DAN : DING_YI, node))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reasons(NodeId sent) {
        return district.get(sent).properties().texts(Ex.REASON_CODES);
    }
}
