package gongwen.rules.access;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.SYS_PENG;
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
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final District district = District.in2016();

    /** X1, X21: each side sees its own, nobody else sees any. */
    @Test
    void documentShouldBeSeenByItsRangeOnly() {
        NodeId sent = Papers.submitX1(district);
        NodeState received = district.inbox("YPB").get(0);

        assertThat(sees(SVC_SJZ, district.get(sent))).isTrue();
        assertThat(sees(SVC_SJZ, received)).isFalse();
        assertThat(sees(FAN_JIE, received)).isTrue();
        assertThat(sees(LIN_HAI, received)).as("addressed to his government").isTrue();
        assertThat(sees(FAN_JIE, district.get(sent))).isFalse();
        assertThat(sees(CAI_NA, received)).isFalse();
        assertThat(sees(CAI_NA, district.inbox("CZJ").get(0))).isTrue();
        for (Actor stranger : Set.of(DING_YI, SYS_PENG)) {
            assertThat(district.visibleTo(stranger).map(NodeState::type))
                    .doesNotContain(
                            Gw.OUTGOING_DOCUMENT, Gw.INCOMING_DOCUMENT, Ex.DELIVERY, Ex.STATUS_EVENT, Ex.PROCESS_EVENT);
        }
    }

    @Test
    void workSecretShouldBeSeenByThoseClearedForItOnly() {
        NodeId sent =
                Papers.submit(district, cleared("SJZ", "CLERK_A"), "SJZ", Papers.x1With(Sec.LEVEL, "WORK_SECRET"));
        NodeState received = district.inbox("YPB").get(0);

        assertThat(sees(FAN_JIE, received)).isFalse();
        assertThat(sees(SVC_SJZ, district.get(sent))).isFalse();
        assertThat(received.access().entries())
                .extracting(AccessList.Entry::authority)
                .containsExactlyInAnyOrder("GROUP_unit_YPB_WORK_SECRET", "GROUP_unit_YP_WORK_SECRET");
    }

    /** Domain.md 4.4: whatever shows it finds how to deal with it on both sides, whatever a client types. */
    @Test
    void workSecretShouldSayHowItIsShown() {
        Map<QualifiedName, Object> values = Papers.x1With(Sec.LEVEL, "WORK_SECRET");
        values.put(Sec.HANDLING, List.of());
        NodeId sent = Papers.submit(district, cleared("SJZ", "CLERK_A"), "SJZ", values);

        for (NodeState copy : List.of(district.get(sent), district.inbox("YPB").get(0))) {
            assertThat(copy.properties().texts(Sec.HANDLING)).containsExactly("WATERMARK", "NO_PRINT", "NO_DOWNLOAD");
        }
        NodeId internal = district.create(
                HU_DAN, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(Sec.HANDLING, List.of("NO_PRINT")), "正文");
        assertThat(district.get(internal).properties().has(Sec.HANDLING)).isFalse();
    }

    @Test
    @Proves("RT01")
    void documentShouldBeCreatedInABox() {
        NodeId site = district.repository.unit("SJZ").orElseThrow().id();
        NodeState outside =
                district.node(district.repository.newId(), Gw.OUTGOING_DOCUMENT, Map.of(Cm.NAME, "a"), site, "正文");

        assertThat(refusals(() -> district.createState(HU_DAN, outside))).contains("RT01");
        assertThat(refusals(() -> district.create(HU_DAN, "SJZ", Boxes.INBOX, Gw.OUTGOING_DOCUMENT, Map.of(), "正文")))
                .contains("RT01");
    }

    @Test
    @Proves("RT01")
    void nobodyShouldDeliverByHand() {
        assertThat(refusals(() -> district.create(
                        HU_DAN, "YPB", Boxes.INBOX, Gw.INCOMING_DOCUMENT, Map.of(Gw.STATUS, "DELIVERED"), "正文")))
                .contains("LC03");
    }

    @Test
    @Proves("RT02")
    void documentShouldStayInItsBox() {
        NodeId draft = district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(), "正文");
        NodeId elsewhere = district.repository.unit("SJZ").orElseThrow().id();

        assertThat(refusals(() ->
                        district.setState(HU_DAN, draft, district.get(draft).withParent(elsewhere))))
                .containsExactly("RT02");
    }

    @Test
    @Proves("RT03")
    void accessShouldNotBeSetByHand() {
        NodeId sent = Papers.submitX1(district);
        AccessList open = new AccessList(false, Set.of(new AccessList.Entry("GROUP_EVERYONE", "Consumer")));

        assertThat(refusals(() ->
                        district.setState(SYS_PENG, sent, district.get(sent).withAccess(open))))
                .contains("RT03");
    }

    @Test
    @Proves("RT05")
    void documentShouldBeIssuedInTheNameOfAHandledUnitOnly() {
        assertThat(refusals(() -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.ISSUER, "BTZ"))))
                .containsExactly("RT05");
        assertThat(refusals(() -> district.create(
                        FAN_JIE, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(Gw.ISSUER, "YP"), "正文")))
                .isEmpty();
    }

    @Test
    void documentsOfOneNameShouldNotCollideInTheFolderOfTheirMonth() {
        NodeId first = district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(), "一");
        NodeId second = district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(), "二");

        assertThat(district.text(first, Cm.NAME)).isEqualTo("文件.txt");
        assertThat(district.text(second, Cm.NAME)).isEqualTo("文件-1.txt");
        assertThat(district.get(second).primaryParent())
                .isEqualTo(district.get(first).primaryParent());
    }

    @Test
    void ordinaryFileShouldKeepTheAccessItWasGiven() {
        NodeId file = district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Cm.CONTENT, Map.of(), "说明");

        assertThat(district.get(file).access()).isEqualTo(AccessList.INHERITED);
        assertThat(district.get(file).aspects()).doesNotContain(Sec.HINTED);
    }

    @Test
    void draftShouldBeDeletedByWhoMayDraftItAndByNobodyOnceItIsSubmitted() {
        Map<QualifiedName, Object> notice = Map.of(
                Gw.ISSUER,
                "YP",
                Gw.KIND,
                "TONGZHI",
                Gw.TITLE,
                "通知",
                Gw.MAIN_TO,
                List.of("SJZ"),
                Gw.DISCLOSURE,
                "ACTIVE");
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "通知正文");
        assertThat(mayDelete(draft))
                .contains("GROUP_unit_YPB_role_CLERK_A", "GROUP_unit_YPB_role_DRAFTER")
                .doesNotContain(
                        "GROUP_unit_YP_role_SIGNER", "GROUP_unit_YPB_role_OFFICE_HEAD", "GROUP_unit_YPB_INTERNAL");

        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING"));
        assertThat(mayDelete(draft)).isEmpty();

        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "DRAFTING", Gw.OPINION, "再改"));
        assertThat(mayDelete(draft)).isNotEmpty();
        assertThat(mayDelete(Papers.submitX1(district))).isEmpty();
    }

    private List<String> mayDelete(NodeId document) {
        return district.get(document).access().entries().stream()
                .filter(entry -> entry.role().equals("Coordinator"))
                .map(AccessList.Entry::authority)
                .toList();
    }

    private boolean sees(Actor actor, NodeState node) {
        return district.repository.canRead(actor, node);
    }

    /** Clears a clerk of each recipient of X1 for work secrets, and somebody who sends it. */
    private Actor cleared(String unit, String... roles) {
        district.cleared("a.YPB", "YPB");
        district.cleared("a.CZJ", "CZJ");
        return district.cleared("a." + unit, unit, roles);
    }
}
