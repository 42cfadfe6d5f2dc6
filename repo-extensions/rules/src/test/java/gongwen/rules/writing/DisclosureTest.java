package gongwen.rules.writing;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S51, domain.md 5.6: what is disclosed, who decides, and how it gets published. */
class DisclosureTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 3, 25);

    private final District district = District.in2016();

    @Test
    @Proves({"LC04", "LC05"})
    void draftShouldNotBeSubmittedWithoutItsDisclosureAndReason() {
        NodeId silent = draft(Map.of());
        assertThat(violations(() -> step(LU_MIN, silent, "REVIEWING")).get(0).arguments())
                .containsExactly("submit", "gw:disclosure");
        NodeId closed = draft(Map.of(Gw.DISCLOSURE, "NONE"));

        assertThat(violations(() -> step(LU_MIN, closed, "REVIEWING")).get(0).arguments())
                .containsExactly("submit", "disclosureExplained");
        district.update(LU_MIN, closed, Map.of(Gw.DISCLOSURE_REASON, "内部事务信息"));
        assertThat(refusals(() -> step(LU_MIN, closed, "REVIEWING"))).isEmpty();
    }

    @Test
    @Proves("DISCLOSURE_UNEXPLAINED")
    void disclosureOnRequestShouldAskForItsReason() {
        NodeId draft = draft(Map.of(Gw.DISCLOSURE, "ON_REQUEST"));
        step(LU_MIN, draft, "REVIEWING");

        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).containsExactly("DISCLOSURE_UNEXPLAINED");
        district.update(LU_MIN, draft, Map.of(Gw.DISCLOSURE_REASON, "请示报告类"));
        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).isEmpty();
    }

    @Test
    @Proves("LEVEL_NOT_PUBLIC")
    void activeDisclosureShouldWarnWhenTheLevelIsNotPublic() {
        NodeId draft = draft(Map.of(Gw.DISCLOSURE, "ACTIVE"));
        step(LU_MIN, draft, "REVIEWING");

        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).containsExactly("LEVEL_NOT_PUBLIC");
    }

    @Test
    @Proves("LC05")
    void signerShouldHaveTheLastWordOnDisclosure() {
        NodeId draft = draft(Map.of(Gw.DISCLOSURE, "ACTIVE"));
        step(LU_MIN, draft, "REVIEWING");
        step(LU_MIN, draft, "PENDING_SIGN");

        assertThat(refusals(
                        () -> district.update(ZHOU_MING, draft, Map.of(Gw.STATUS, "SIGNED", Gw.DISCLOSURE, "NONE"))))
                .containsExactly("LC05");
        district.update(
                ZHOU_MING, draft, Map.of(Gw.STATUS, "SIGNED", Gw.DISCLOSURE, "NONE", Gw.DISCLOSURE_REASON, "内部事务信息"));

        assertThat(district.text(draft, Gw.STATUS)).isEqualTo("SIGNED");
        district.update(LU_MIN, draft, Map.of(Gw.DISCLOSURE, "ACTIVE"));
        assertThat(district.text(draft, Gw.STATUS)).as("back to the signer").isEqualTo("PENDING_SIGN");
    }

    @Test
    @Proves("PO02")
    void forwardingDocumentShouldNotBeMorePublicThanWhatItForwards() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(refusals(() -> draft(Map.of(Gw.DISCLOSURE, "ACTIVE", Gw.PASSES_ON, List.of(received)))))
                .containsExactly("PO02");
        NodeId draft = draft(Map.of(Gw.DISCLOSURE, "ON_REQUEST", Gw.PASSES_ON, List.of(received)));
        assertThat(refusals(() -> district.update(LU_MIN, draft, Map.of(Gw.DISCLOSURE, "ACTIVE"))))
                .containsExactly("PO02");
    }

    @Test
    @Proves("PO01")
    void onlyWhatThisUnitReceivedShouldBePassedOn() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(refusals(() -> district.create(
                        DING_YI,
                        "BTZ",
                        Boxes.OUTBOX,
                        Gw.OUTGOING_DOCUMENT,
                        Map.of(Gw.PASSES_ON, List.of(received)),
                        "正文")))
                .containsExactly("PO01");
    }

    @Test
    void documentShouldTakeTheLevelOfWhatItPassesOn() {
        Papers.submit(district, cleared("SJZ", "CLERK_A"), "SJZ", Papers.x1With(Sec.LEVEL, "WORK_SECRET"));
        NodeId received = district.inbox("YPB").get(0).id();

        NodeId draft = district.create(
                district.cleared("lu.min", "YPB", "CLERK_A"),
                "YPB",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(Gw.ISSUER, "YP", Gw.MAIN_TO, List.of("SJZ"), Gw.PASSES_ON, List.of(received)),
                "正文");

        assertThat(district.text(draft, Sec.LEVEL)).isEqualTo("WORK_SECRET");
    }

    @Test
    @Proves("LC05")
    void publicationShouldFollowAReviewOfItsOwn() {
        NodeId notice = issued("PUBLIC");
        Map<QualifiedName, Object> both = Map.of(Gw.PUBLISHED_ON, TODAY, Gw.PUBLICATION_REVIEWED_BY, "lu.min");

        assertThat(refusals(() -> publish(notice))).containsExactly("LC05");
        assertThat(refusals(() -> district.update(LU_MIN, notice, both)))
                .as("review first, publish after")
                .containsExactly("LC05");
        assertThat(refusals(() -> district.update(LU_MIN, notice, Map.of(Gw.PUBLICATION_REVIEWED_BY, "gu.wei"))))
                .as("in one's own name")
                .containsExactly("LC05");
        district.update(GU_WEI, notice, Map.of(Gw.PUBLICATION_REVIEWED_BY, "gu.wei"));

        assertThat(refusals(() -> publish(notice))).isEmpty();
    }

    @Test
    @Proves("LC05")
    void internalDocumentShouldNotGoToAPublicChannel() {
        NodeId notice = issued("INTERNAL");
        district.update(GU_WEI, notice, Map.of(Gw.PUBLICATION_REVIEWED_BY, "gu.wei"));

        assertThat(refusals(() -> publish(notice))).containsExactly("LC05");
    }

    private void publish(NodeId notice) {
        district.update(FAN_JIE, notice, Map.of(Gw.PUBLISHED_ON, TODAY));
    }

    private NodeId issued(String level) {
        NodeId notice = draft(Map.of(Gw.DISCLOSURE, "ACTIVE", Sec.LEVEL, level));
        step(LU_MIN, notice, "REVIEWING");
        step(LU_MIN, notice, "PENDING_SIGN");
        step(ZHOU_MING, notice, "SIGNED");
        Papers.seal(district, LU_MIN, notice);
        district.update(LU_MIN, notice, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        return notice;
    }

    private NodeId draft(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府")));
        values.putAll(more);
        return district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
    }

    private void step(Actor actor, NodeId document, String status) {
        district.update(actor, document, Map.of(Gw.STATUS, status));
    }

    /** Clears a clerk of each recipient of X1 for work secrets, and somebody who sends it. */
    private Actor cleared(String unit, String... roles) {
        district.cleared("a.YPB", "YPB");
        district.cleared("a.CZJ", "CZJ");
        return district.cleared("a." + unit, unit, roles);
    }
}
