package gongwen.rules.inquiry;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.CAO_LAN;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.XU_GANG;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T19(6): the units whose matters a draft touches agree or disagree themselves. */
class CountersigningTest {

    private final District district = District.in2016();
    private NodeId draft;

    @BeforeEach
    void draftThatInvolvesOthers() {
        Map<QualifiedName, Object> notice = Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府"),
                Gw.DISCLOSURE, "ACTIVE",
                Gw.INVOLVED_UNITS, List.of("CZJ", "开发区管委会"));
        draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "通知正文");
    }

    @Test
    @Proves("LC05")
    void reviewShouldWaitForEveryUnitInvolved() {
        assertThat(violations(() -> step(LU_MIN, "REVIEWING")).get(0).arguments())
                .contains("nobodyElseInvolved");
        step(LU_MIN, "COUNTERSIGNING");
        answer(XU_GANG, "CZJ", "AGREE");

        assertThat(violations(() -> step(LU_MIN, "REVIEWING")).get(0).arguments())
                .contains("allCountersigned");
        answer(CAO_LAN, "KFQ", "AGREE");

        assertThat(district.get(draft).properties().texts(Gw.COUNTERSIGNED)).containsExactly("CZJ", "KFQ");
        assertThat(refusals(() -> step(LU_MIN, "REVIEWING"))).isEmpty();
    }

    @Test
    @Proves({"LC05", "DISPUTED"})
    void disputeShouldGoUpWithANoteOnly() {
        step(LU_MIN, "COUNTERSIGNING");
        answer(XU_GANG, "CZJ", "AGREE");
        district.update(CAO_LAN, inquiry("KFQ").id(), Map.of(Gw.ANSWER, "DISAGREE", Gw.ANSWER_OPINION, "开发区另有规定"));

        assertThat(refusals(() -> step(LU_MIN, "REVIEWING"))).containsExactly("LC05");
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING", Gw.DISPUTE_NOTE, "开发区管委会意见不一"));
        step(LU_MIN, "PENDING_SIGN");

        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).contains("DISPUTED");
        assertThat(refusals(() -> step(ZHOU_MING, "SIGNED"))).isEmpty();
        assertThat(district.get(draft).properties().texts(Gw.COUNTERSIGNED)).containsExactly("CZJ");
    }

    /** T16(4): who disagrees is not got rid of by asking the others alone. */
    @Test
    @Proves("IQ03")
    void unitThatWasAskedShouldStayInvolved() {
        step(LU_MIN, "COUNTERSIGNING");
        answer(CAO_LAN, "KFQ", "AGREE");
        district.update(XU_GANG, inquiry("CZJ").id(), Map.of(Gw.ANSWER, "DISAGREE", Gw.ANSWER_OPINION, "预算不足"));

        assertThat(refusals(() ->
                        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING", Gw.INVOLVED_UNITS, List.of()))))
                .containsExactly("IQ03");
        assertThat(refusals(() -> district.update(LU_MIN, draft, Map.of(Gw.INVOLVED_UNITS, List.of("KFQ")))))
                .containsExactly("IQ03");
        assertThat(refusals(() -> district.update(LU_MIN, draft, Map.of(Gw.DISPUTE_NOTE, "财政局认为预算不足"))))
                .isEmpty();
        assertThat(refusals(() -> step(LU_MIN, "REVIEWING"))).isEmpty();
    }

    @Test
    @Proves("IQ01")
    void opinionShouldBeGivenOnceByALeaderOfTheUnitAsked() {
        step(LU_MIN, "COUNTERSIGNING");

        for (Actor other : Set.of(CAI_NA, CAO_LAN, LU_MIN, ZHOU_MING)) {
            assertThat(refusals(() -> answer(other, "CZJ", "AGREE"))).containsExactly("IQ01");
        }
        answer(XU_GANG, "CZJ", "AGREE");

        NodeState given = inquiry("CZJ");
        assertThat(given.properties().text(Gw.ANSWERED_BY)).hasValue("xu.gang");
        assertThat(given.properties().text(Gw.ANSWERED_ROLE)).hasValue("UNIT_LEADER");
        assertThat(given.properties().time(Gw.ANSWERED_AT)).hasValue(district.now());
        assertThat(refusals(() ->
                        district.update(XU_GANG, given.id(), Map.of(Gw.ANSWER, "DISAGREE", Gw.ANSWER_OPINION, "改主意"))))
                .containsExactly("IQ01");
        assertThat(refusals(() -> district.update(LU_MIN, draft, Map.of(Gw.COUNTERSIGNED, List.of("CZJ", "KFQ")))))
                .containsExactly("LC06");
        assertThat(refusals(() -> district.update(XU_GANG, given.id(), Map.of(Gw.INQUIRY_STATUS, "OPEN"))))
                .containsExactly("LC10");
    }

    @Test
    @Proves("IQ02")
    void disagreementShouldSayWhy() {
        step(LU_MIN, "COUNTERSIGNING");

        assertThat(refusals(() -> answer(XU_GANG, "CZJ", "DISAGREE"))).containsExactly("IQ02");
    }

    @Test
    void opinionShouldLapseWhenTheDraftChanges() {
        step(LU_MIN, "COUNTERSIGNING");
        answer(XU_GANG, "CZJ", "AGREE");
        NodeId given = inquiry("CZJ").id();

        district.setText(LU_MIN, draft, "改动后的正文");

        assertThat(district.text(given, Gw.INQUIRY_STATUS)).isEqualTo("STALE");
        assertThat(district.get(draft).properties().has(Gw.COUNTERSIGNED)).isFalse();
        assertThat(inquiries("CZJ")).hasSize(2);
        assertThat(inquiries("KFQ")).hasSize(1);
        answer(XU_GANG, "CZJ", "AGREE");
        answer(CAO_LAN, "KFQ", "AGREE");
        assertThat(refusals(() -> step(LU_MIN, "REVIEWING"))).isEmpty();
    }

    @Test
    @Proves("LC05")
    void unitsShouldBeAskedAgainWhenTheDraftChangesUnderReview() {
        step(LU_MIN, "COUNTERSIGNING");
        answer(XU_GANG, "CZJ", "AGREE");
        answer(CAO_LAN, "KFQ", "AGREE");
        step(LU_MIN, "REVIEWING");
        district.update(LU_MIN, draft, Map.of(Gw.CC_TO, List.of("CZJ")));

        assertThat(violations(() -> step(LU_MIN, "PENDING_SIGN")).get(0).arguments())
                .contains("allCountersigned");
        step(LU_MIN, "COUNTERSIGNING");
        answer(XU_GANG, "CZJ", "AGREE");
        answer(CAO_LAN, "KFQ", "AGREE");
        step(LU_MIN, "REVIEWING");
        assertThat(refusals(() -> step(LU_MIN, "PENDING_SIGN"))).isEmpty();
    }

    /** Domain.md 4.4 and 6.1: the draft to those who are asked, as long as they are; what was said of it to nobody. */
    @Test
    void draftShouldBeReadByThoseAskedWhileTheyAreAsked() {
        NodeId attachment = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(), "附件");
        district.relate(LU_MIN, draft, Gw.ATTACHMENTS, attachment);
        assertThat(sees(CAI_NA, draft)).isFalse();

        step(LU_MIN, "COUNTERSIGNING");

        assertThat(sees(CAI_NA, draft)).isTrue();
        assertThat(sees(XU_GANG, attachment)).isTrue();
        assertThat(sees(DING_YI, draft)).isFalse();
        assertThat(refusals(() -> district.update(XU_GANG, draft, Map.of(Gw.NOTE, "改"))))
                .containsExactly("LC03");
        assertThat(district.visibleTo(XU_GANG).filter(node -> node.type().equals(Ex.PROCESS_EVENT)))
                .isEmpty();
        answer(XU_GANG, "CZJ", "AGREE");
        answer(CAO_LAN, "KFQ", "AGREE");
        assertThat(sees(LU_MIN, inquiry("CZJ").id())).isTrue();
        assertThat(sees(CAO_LAN, inquiry("CZJ").id())).isFalse();
        step(LU_MIN, "REVIEWING");
        assertThat(sees(CAI_NA, draft)).isFalse();
        assertThat(sees(XU_GANG, attachment)).isFalse();
    }

    private void step(Actor actor, String status) {
        district.update(actor, draft, Map.of(Gw.STATUS, status));
    }

    private void answer(Actor actor, String unit, String answer) {
        district.update(actor, inquiry(unit).id(), Map.of(Gw.ANSWER, answer));
    }

    private boolean sees(Actor actor, NodeId node) {
        return district.repository.canRead(actor, district.get(node));
    }

    /** The latest inquiry that asks a unit. */
    private NodeState inquiry(String unit) {
        List<NodeState> asked = inquiries(unit);
        return asked.get(asked.size() - 1);
    }

    private List<NodeState> inquiries(String unit) {
        return district.repository.find(Gw.INQUIRY, Ex.RECIPIENT, unit);
    }
}
