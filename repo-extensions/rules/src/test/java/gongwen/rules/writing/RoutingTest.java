package gongwen.rules.writing;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R2 to R5, R8 to R10 of domain.md 2.3: what blocks, what warns. */
class RoutingTest {

    private static final Actor SECRETARY = District.person("bao.lei", "CZJ", "CLERK_B", "SECRETARY");

    private final District district = District.in2016();

    /** R3. */
    @Test
    @Proves("TO_A_PERSON")
    void documentForAPersonShouldSayWhy() {
        assertThat(refusals(() -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.MAIN_TO, List.of("周明")))))
                .as("the unit is the addressee")
                .containsExactly("RT04");
        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.PERSONAL_TO, List.of("周明")));
        assertThat(district.get(sent).properties().texts(Ex.REASON_CODES))
                .containsExactly("MISSING_ELEMENT:gw:personalReason");

        NodeId draft = reviewed(request(Map.of(Gw.PERSONAL_TO, List.of("周明"), Gw.PERSONAL_REASON, "区长直接交办")));

        assertThat(warnings(draft)).contains("TO_A_PERSON");
        assertThat(refusals(() -> step(draft, "PENDING_SIGN"))).isEmpty();
    }

    /** R4. */
    @Test
    @Proves("MISSING_ELEMENT")
    void requestOfALowerBodyShouldBePassedUpWithOnesOwnView() {
        district.unit("CZS", "云浦区财政所", "DEPARTMENT", "云财所", "CZJ", Map.of());
        Actor below = District.person("svc.czs", "CZS", "EXCHANGE_SYSTEM");
        Map<QualifiedName, Object> values = Papers.x1With(Gw.DOC_NO, "云财所〔2016〕1号");
        values.put(Gw.MAIN_TO, List.of("CZJ"));
        values.remove(Gw.CC_TO);
        values.put(Gw.TITLE, "云浦区财政所关于经费的请示");
        Papers.submit(district, below, "CZS", values);
        NodeId received = district.inbox("CZJ").get(0).id();

        NodeId draft = reviewed(request(Map.of(Gw.PASSES_ON, List.of(received))));
        assertThat(refusals(() -> step(draft, "PENDING_SIGN"))).containsExactly("LC05");
        district.update(SECRETARY, draft, Map.of(Gw.OWN_VIEW, "我局认为可予安排"));
        assertThat(refusals(() -> step(draft, "PENDING_SIGN"))).isEmpty();

        NodeId verbatim = reviewed(request(Map.of(Gw.PASSES_ON, List.of(received), Gw.OWN_VIEW, "同意")));
        district.setText(SECRETARY, verbatim, Papers.TEXT);
        assertThat(refusals(() -> step(verbatim, "PENDING_SIGN")))
                .as("not in the lower body's own words")
                .containsExactly("LC05");
    }

    /** R5. */
    @Test
    @Proves("SKIPS_LEVEL")
    void bodyThatIsSkippedShouldHaveACopy() {
        district.unit("CZS", "云浦区财政所", "DEPARTMENT", "云财所", "CZJ", Map.of());
        Actor clerk = District.person("a.czs", "CZS", "CLERK_A", "SECRETARY");
        Map<QualifiedName, Object> values = request(Map.of(Gw.TITLE, "云浦区财政所关于经费的请示"));
        NodeId draft = district.create(clerk, "CZS", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
        district.update(clerk, draft, Map.of(Gw.STATUS, "REVIEWING"));

        assertThat(warnings(draft)).contains("SKIPS_LEVEL");
        assertThat(refusals(() -> district.update(clerk, draft, Map.of(Gw.STATUS, "PENDING_SIGN"))))
                .containsExactly("LC05");
        district.update(clerk, draft, Map.of(Gw.CC_TO, List.of("CZJ")));
        assertThat(refusals(() -> district.update(clerk, draft, Map.of(Gw.STATUS, "PENDING_SIGN"))))
                .isEmpty();
    }

    /** R9. */
    @Test
    @Proves("COMMANDS_GOVERNMENT")
    void departmentThatCommandsAGovernmentShouldBeWarned() {
        NodeId draft = reviewed(Map.of(
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区财政局关于报送预算的通知",
                Gw.MAIN_TO, List.of("SJZ"),
                Gw.DISCLOSURE, "ACTIVE"));

        assertThat(warnings(draft)).contains("COMMANDS_GOVERNMENT");
        assertThat(refusals(() -> step(draft, "PENDING_SIGN"))).isEmpty();
    }

    /** R9. */
    @Test
    void submissionThatInvolvesOthersShouldStateWhoCountersigned() {
        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.INVOLVED_UNITS, List.of("CZJ")));

        assertThat(district.get(sent).properties().texts(Ex.REASON_CODES))
                .containsExactly("MISSING_ELEMENT:gw:countersigned");
    }

    /** R10. */
    @Test
    @Proves("COPY_SUPERIOR")
    void importantDownwardDocumentShouldRemindOfTheSuperior() {
        NodeId draft = district.create(
                LU_MIN,
                "YPB",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(
                        Gw.ISSUER, "YPB",
                        Gw.KIND, "TONGZHI",
                        Gw.TITLE, "云浦区人民政府办公室关于防汛的通知",
                        Gw.MAIN_TO, List.of("SJZ"),
                        Gw.IMPORTANT, true,
                        Gw.DISCLOSURE, "ACTIVE"),
                "正文");
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING"));

        assertThat(warnings(draft)).contains("COPY_SUPERIOR");
        district.update(LU_MIN, draft, Map.of(Gw.CC_TO, List.of("YP")));
        assertThat(warnings(draft)).doesNotContain("COPY_SUPERIOR");
    }

    /** R2, X3 in one's own drafting. */
    @Test
    @Proves("ASKS_IN_REPORT")
    void reportThatAsksShouldWarnItsReviewer() {
        Map<QualifiedName, Object> report = Map.of(
                Gw.KIND, "BAOGAO",
                Gw.TITLE, "云浦区财政局关于预算执行的报告",
                Gw.MAIN_TO, List.of("YP"),
                Gw.DISCLOSURE, "ACTIVE");
        NodeId draft = district.create(SECRETARY, "CZJ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, report, "报告如下。请予批准资金。");
        step(draft, "REVIEWING");

        assertThat(warnings(draft)).contains("ASKS_IN_REPORT");
        assertThat(refusals(() -> step(draft, "PENDING_SIGN"))).isEmpty();
    }

    /** C3. */
    @Test
    @Proves("AC01")
    void secretaryShouldSetASoftRuleAsideInDraftingWithARecord() {
        NodeId draft = reviewed(request(Map.of(Gw.MAIN_TO, List.of("YP", "YPB"))));
        assertThat(violations(() -> step(draft, "PENDING_SIGN")).get(0).arguments())
                .contains("followsWritingRules");
        Map<QualifiedName, Object> aside =
                Map.of(Gw.OVERRIDDEN_RULES, List.of("MULTI_MAIN_TO"), Gw.OVERRIDE_REASON, "区领导要求并报");

        assertThat(refusals(() -> district.update(clerk(), draft, aside))).containsExactly("AC01");
        assertThat(refusals(
                        () -> district.update(SECRETARY, draft, Map.of(Gw.OVERRIDDEN_RULES, List.of("MULTI_MAIN_TO")))))
                .containsExactly("AC01");
        assertThat(refusals(() -> district.update(
                        SECRETARY,
                        draft,
                        Map.of(Gw.OVERRIDDEN_RULES, List.of("CC_SUBORDINATE"), Gw.OVERRIDE_REASON, "x"))))
                .as("never")
                .containsExactly("AC01");
        district.update(SECRETARY, draft, aside);

        assertThat(refusals(() -> step(draft, "PENDING_SIGN"))).isEmpty();
        assertThat(district.repository.find(Ex.OVERRIDE, Ex.OVERRIDDEN_RULES, "MULTI_MAIN_TO"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.properties().text(Ex.ACTOR)).hasValue("bao.lei");
                    assertThat(record.properties().text(Ex.ACTOR_ROLE)).hasValue("SECRETARY");
                    assertThat(record.properties().text(Ex.REMARK)).hasValue("区领导要求并报");
                });
    }

    /** S19, C3: one form for both. */
    @Test
    void overrideOfARefusedSubmissionShouldBeRecordedInTheSameForm() {
        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.MAIN_TO, List.of("YP", "YPB")));
        NodeId notice = district.repository
                .find(Ex.REFUSAL_NOTICE, Ex.SOURCE_UNIT, "SJZ")
                .get(0)
                .id();

        district.update(FAN_JIE, notice, Map.of(Ex.OVERRIDE_REASON, "急件,先行受理"));

        assertThat(district.repository.find(Ex.OVERRIDE, Ex.OVERRIDDEN_RULES, "MULTI_MAIN_TO"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.properties().text(Ex.BASIS)).hasValue("S19");
                    assertThat(record.properties().text(Ex.ACTING_UNIT)).hasValue("YPB");
                    assertThat(district.repository.canRead(SVC_SJZ, record)).isFalse();
                });
    }

    private static Actor clerk() {
        return District.person("cai.na", "CZJ", "CLERK_A");
    }

    private static Map<QualifiedName, Object> request(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.KIND, "QINGSHI",
                Gw.TITLE, "云浦区财政局关于追加预算的请示",
                Gw.MAIN_TO, List.of("YP"),
                Gw.DISCLOSURE, "ON_REQUEST",
                Gw.CONTACT, "蔡娜"));
        values.putAll(more);
        return values;
    }

    private NodeId reviewed(Map<QualifiedName, Object> values) {
        NodeId draft = district.create(SECRETARY, "CZJ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
        step(draft, "REVIEWING");
        return draft;
    }

    private void step(NodeId draft, String status) {
        district.update(SECRETARY, draft, Map.of(Gw.STATUS, status));
    }

    private List<String> warnings(NodeId draft) {
        return district.get(draft).properties().texts(Gw.WARNINGS);
    }
}
