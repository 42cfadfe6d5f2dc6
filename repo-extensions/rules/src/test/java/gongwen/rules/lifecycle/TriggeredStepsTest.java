package gongwen.rules.lifecycle;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.message.RuleMessages;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A step that a property makes is judged in whatever commit that property changes (S16, L15 17, 26). */
class TriggeredStepsTest {

    private final District district = District.in2016();

    @Test
    @Proves({"LC03", "LC05"})
    void paperShouldNotBeApprovedByItsAskerBesideAnotherStep() {
        NodeId note = note(Map.of(Gw.PAPER_REASON, "某法第一条"));
        Map<QualifiedName, Object> both = Map.of(Gw.STATUS, "REVIEWING", Gw.PAPER_APPROVAL, "同意", Gw.PAPER_COPIES, 1L);

        assertThat(refusals(() -> district.update(LU_MIN, note, both))).containsExactly("LC03", "LC05");

        district.update(GU_WEI, note, Map.of(Gw.PAPER_APPROVAL, "同意"));
        assertThat(refusals(() -> district.update(LU_MIN, note, Map.of(Gw.STATUS, "REVIEWING", Gw.PAPER_COPIES, 1L))))
                .isEmpty();
    }

    @Test
    @Proves("LC02")
    void approvalShouldBeRefusedWhenItIsStatedAtCreation() {
        Map<QualifiedName, Object> approved = Map.of(Gw.PAPER_REASON, "某法第一条", Gw.PAPER_APPROVAL, "同意");

        assertThat(refusals(() -> note(approved))).containsExactly("LC02");
    }

    @Test
    @Proves("LC02")
    void publicationAndItsReviewShouldBeRefusedWhenTheyAreStatedAtCreation() {
        for (Map.Entry<QualifiedName, Object> stated : Map.<QualifiedName, Object>of(
                        Gw.PUBLICATION_REVIEWED_BY, "wu.jun", Gw.PUBLISHED_ON, LocalDate.of(2016, 3, 25))
                .entrySet()) {
            assertThat(refusals(() ->
                            Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(stated.getKey(), stated.getValue()))))
                    .containsExactly("LC02");
            assertThat(refusals(
                            () -> district.update(LU_MIN, note(Map.of()), Map.of(stated.getKey(), stated.getValue()))))
                    .as("nor in a draft")
                    .containsExactly("LC02");
        }
    }

    @Test
    void rangeShouldBeStatedBeforehand() {
        assertThat(refusals(() -> note(Map.of(Gw.RANGE, List.of("WQJ"))))).isEmpty();
    }

    @Test
    void bothStepsShouldBeRecordedWhenOneCommitTakesThem() {
        NodeId note = note(Map.of(Gw.PAPER_REASON, "某法第一条"));
        district.update(FAN_JIE, note, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(
                District.person("qian.hong", "YPB", "OFFICE_HEAD", "SECRETARY"),
                note,
                Map.of(Gw.STATUS, "PENDING_SIGN", Gw.PAPER_APPROVAL, "同意"));

        assertThat(district.events(note))
                .extracting(event -> event.properties().text(Ex.EVENT).orElse(""))
                .containsExactly("create", "submit", "approvePaper", "pass");
    }

    @Test
    @Proves("LC01")
    void unknownStateShouldBeAnsweredWithTheOnesThatAreOpen() {
        assertThat(violations(() -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.STATUS, "SENT"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("LC01");
                    assertThat(RuleMessages.explain(violation, Locale.CHINA)).contains("DRAFTING 拟稿、ISSUED 已核发");
                });
    }

    @Test
    @Proves("LC02")
    void impossibleStepShouldBeAnsweredWithTheOnesThatAreOpen() {
        assertThat(violations(() -> note(Map.of(Gw.STATUS, "SIGNED"))))
                .singleElement()
                .satisfies(violation -> assertThat(RuleMessages.explain(violation, Locale.CHINA))
                        .contains("不能从 新建 到 已签发(SIGNED)", "DRAFTING 拟稿"));
        NodeId note = note(Map.of());
        assertThat(violations(() -> district.update(LU_MIN, note, Map.of(Gw.STATUS, "SEALED"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(RuleMessages.explain(violation, Locale.CHINA)).contains("REVIEWING 审核");
                    assertThat(RuleMessages.explain(violation, Locale.ENGLISH)).contains("REVIEWING Being reviewed");
                });
    }

    private NodeId note(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.KIND, "CHAOGAODAN",
                Gw.TITLE, "云浦区人民政府办公室抄告单",
                Gw.MAIN_TO, List.of("CZJ"),
                Gw.DISCLOSURE, "ON_REQUEST",
                Sec.LEVEL, "INTERNAL"));
        values.putAll(more);
        return district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "请办理。");
    }
}
