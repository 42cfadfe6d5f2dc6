package gongwen.rules.acceptance;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent again after it came back, and what is sent to nobody in particular (domain.md 6.1, T8). */
class ResubmissionTest {

    private final District district = District.in2016();

    @Test
    void correctedDocumentShouldBeAcceptedUnderItsNumberAfterAllSentItBack() {
        NodeId first = Papers.submitX1(district);
        sendBack("YPB", FAN_JIE);
        assertThat(district.text(corrected(), Ex.PUBLIC_STATUS))
                .as("one recipient still has it")
                .isEqualTo("NOT_ACCEPTED");
        sendBack("CZJ", District.person("cai.na", "CZJ", "CLERK_A"));

        NodeId second = corrected();

        assertThat(district.text(second, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        assertThat(district.get(second).properties().node(Gw.REPLACES)).hasValue(first);
    }

    @Test
    void sameDocumentShouldBeNewAfterItWasWithdrawn() {
        NodeId first = Papers.submitX1(district);
        district.update(HU_DAN, first, Map.of(Gw.STATUS, "WITHDRAWN"));

        NodeId second = Papers.submitX1(district);

        assertThat(district.get(second).properties().node(Gw.REPLACES)).hasValue(first);
        assertThat(refusals(() -> Papers.submitX1(district))).containsExactly("DUPLICATE");
    }

    private NodeId corrected() {
        return Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.DOC_ID, "SJZ-OA-0018-2"));
    }

    private void sendBack(String unit, Actor clerk) {
        NodeState received = district.inbox(unit).get(0);
        district.update(clerk, received.id(), Map.of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "附件不全"));
    }

    /** T8: 公告 has no main recipients. */
    @Test
    void announcementShouldBeIssuedWithoutRecipientsAndEndWithThat() {
        NodeId draft = draft("GONGGAO", "云浦区人民政府关于调整公交线路的公告", List.of());
        issue(draft);

        assertThat(district.text(draft, Ex.PUBLIC_STATUS)).isEqualTo("CLOSED");
        assertThat(district.statusesTold(draft)).containsExactly("SUBMITTED", "CLOSED");
    }

    @Test
    @Proves("LC05")
    void documentForSomebodyShouldNotBeReviewedWithoutSayingForWhom() {
        NodeId draft = draft("TONGZHI", "云浦区人民政府关于校车安全的通知", List.of());

        assertThat(refusals(() -> district.update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING"))))
                .containsExactly("LC05");
    }

    @Test
    void minutesThatAreOnlyCopiedShouldShowHowFarTheCopiesAre() {
        NodeId draft = draft("JIYAO", "云浦区人民政府常务会议纪要", List.of());
        district.update(LU_MIN, draft, Map.of(Gw.CC_TO, List.of("SJZ")));
        issue(draft);

        assertThat(district.text(draft, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
    }

    @Test
    @Proves("RT06")
    void documentShouldNotBeAddressedToItsOwnIssuer() {
        assertThat(refusals(() -> draft("TONGZHI", "云浦区人民政府关于校车安全的通知", List.of("YP"))))
                .containsExactly("RT06");
        assertThat(refusals(
                        () -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.MAIN_TO, List.of("松泾镇人民政府")))))
                .containsExactly("RT06");
        assertThat(refusals(() -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.CC_TO, List.of("各镇人民政府")))))
                .as("of a whole kind, the others")
                .isEmpty();
    }

    private NodeId draft(String kind, String title, List<String> mainTo) {
        Map<QualifiedName, Object> values = new HashMap<>(
                Map.of(Gw.ISSUER, "YP", Gw.KIND, kind, Gw.TITLE, title, Gw.MAIN_TO, mainTo, Gw.DISCLOSURE, "ACTIVE"));
        return district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
    }

    private void issue(NodeId draft) {
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, draft, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, LU_MIN, draft);
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
    }
}
