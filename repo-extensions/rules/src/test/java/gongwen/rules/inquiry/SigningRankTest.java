package gongwen.rules.inquiry;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.CAO_LAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.XU_GANG;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Person;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** T22, R11: who signs what, alone and together. */
class SigningRankTest {

    private static final Actor XU_DEPUTY = District.person("xu.deputy", "CZJ", "SIGNER");

    private final District district = District.in2016();

    @Test
    void signingShouldRecordWhoSignedWhenAndWithWhatOpinion() {
        NodeId draft = awaitingSignature(Map.of());

        district.update(LIN_HAI, draft, Map.of(Gw.STATUS, "SIGNED", Gw.OPINION, "同意,请抓紧印发"));

        assertThat(district.text(draft, Gw.SIGNED_BY)).isEqualTo("lin.hai");
        assertThat(district.text(draft, Gw.SIGN_OPINION)).isEqualTo("同意,请抓紧印发");
        assertThat(district.get(draft).properties().date(Gw.SIGNED_ON)).hasValue(LocalDate.of(2016, 3, 25));
    }

    @Test
    void signerShouldBeWhoSignedWhomeverTheDrafterExpected() {
        district.repository.know(
                "lin.hai", Optional.of(new Person("lin.hai", "林海", false, true, false, LIN_HAI.authorities())));
        NodeId draft = awaitingSignature(Map.of(Gw.SIGNER, "周明"));

        step(LIN_HAI, draft, "SIGNED");

        assertThat(district.text(draft, Gw.SIGNER)).isEqualTo("林海");
    }

    @Test
    void silentSignatureShouldNotTakeOverAnEarlierOpinion() {
        NodeId draft = awaitingSignature(Map.of());
        district.update(ZHOU_MING, draft, Map.of(Gw.STATUS, "DRAFTING", Gw.OPINION, "数字再核"));
        step(LU_MIN, draft, "REVIEWING");
        step(LU_MIN, draft, "PENDING_SIGN");

        step(ZHOU_MING, draft, "SIGNED");

        assertThat(district.get(draft).properties().has(Gw.SIGN_OPINION)).isFalse();
    }

    @Test
    @Proves("LC05")
    void importantDocumentShouldBeSignedByThePrincipalHead() {
        NodeId draft = awaitingSignature(Map.of(Gw.IMPORTANT, true));

        assertThat(violations(() -> step(LIN_HAI, draft, "SIGNED")).get(0).arguments())
                .containsExactly("sign", "signerOfRightRank");
        assertThat(refusals(() -> step(ZHOU_MING, draft, "SIGNED"))).isEmpty();
    }

    @Test
    void standInShouldBeRecordedAsSigningForTheHead() {
        String head = Actor.roleGroup("YP", "DISTRICT_HEAD");
        Set<String> held = new HashSet<>(LIN_HAI.authorities());
        held.add(head);
        NodeId draft = awaitingSignature(Map.of(Gw.IMPORTANT, true));

        step(new Actor("lin.hai", held, false, Map.of(head, "zhou.ming")), draft, "SIGNED");

        assertThat(district.events(draft))
                .filteredOn(event -> event.properties().texts(Ex.EVENT).contains("sign"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.properties().text(Ex.ON_BEHALF_OF)).hasValue("zhou.ming"));
    }

    @Test
    @Proves("LC05")
    void upwardDocumentShouldBeSignedByThePrincipalHead() {
        Map<QualifiedName, Object> request = new HashMap<>(Map.of(
                Gw.KIND, "QINGSHI",
                Gw.TITLE, "云浦区财政局关于追加预算的请示",
                Gw.MAIN_TO, List.of("YP"),
                Gw.DISCLOSURE, "ON_REQUEST",
                Gw.CONTACT, "蔡娜"));
        NodeId draft = district.create(CAI_NA, "CZJ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, request, "请示正文");
        Actor secretary = District.person("bao.lei", "CZJ", "CLERK_B", "SECRETARY");
        step(secretary, draft, "REVIEWING");
        step(secretary, draft, "PENDING_SIGN");

        assertThat(refusals(() -> step(XU_DEPUTY, draft, "SIGNED"))).containsExactly("LC05");
        assertThat(refusals(() -> step(XU_GANG, draft, "SIGNED"))).isEmpty();
    }

    @Test
    void minutesShouldBearTheDayOfTheirAdoption() {
        NodeId draft = awaitingSignature(Map.of(
                Gw.KIND, "JIYAO",
                Gw.TITLE, "云浦区人民政府常务会议纪要",
                Gw.ADOPTED_ON, LocalDate.of(2016, 3, 21)));

        step(ZHOU_MING, draft, "SIGNED");

        assertThat(district.get(draft).properties().date(Gw.DOC_DATE)).hasValue(LocalDate.of(2016, 3, 21));
        assertThat(district.get(draft).properties().date(Gw.SIGNED_ON)).hasValue(LocalDate.of(2016, 3, 25));
        Papers.seal(district, LU_MIN, draft);
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        assertThat(district.text(draft, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
    }

    @Test
    @Proves("LC05")
    void jointDocumentShouldBeSignedByEveryHeadAndDatedByTheLast() {
        NodeId draft = awaitingSignature(Map.of(Gw.JOINT_ISSUERS, List.of("CZJ", "KFQ")));
        assertThat(district.repository.canRead(XU_GANG, district.get(draft))).isTrue();

        answer(XU_DEPUTY, "CZJ", "AGREE");
        assertThat(violations(() -> step(ZHOU_MING, draft, "SIGNED")).get(0).arguments())
                .containsExactly("sign", "jointIssuersSigned");
        district.pass(Duration.ofDays(4));
        answer(CAO_LAN, "KFQ", "AGREE");
        district.pass(Duration.ofDays(1));
        step(ZHOU_MING, draft, "SIGNED");
        step(LU_MIN, draft, "RECHECKED");
        step(LU_MIN, draft, "REGISTERED");

        assertThat(district.get(draft).properties().date(Gw.DOC_DATE)).hasValue(LocalDate.of(2016, 3, 30));
        assertThat(district.text(draft, Gw.DOC_NO)).as("the lead body's number").startsWith("云府〔2016〕");
    }

    @Test
    void oneHeadWhoRefusesShouldSendAJointDocumentBack() {
        NodeId draft = awaitingSignature(Map.of(Gw.JOINT_ISSUERS, List.of("CZJ", "KFQ")));
        answer(XU_GANG, "CZJ", "AGREE");

        district.update(CAO_LAN, inquiry("KFQ").id(), Map.of(Gw.ANSWER, "DISAGREE", Gw.ANSWER_OPINION, "暂缓"));

        assertThat(district.text(draft, Gw.STATUS)).isEqualTo("DRAFTING");
        step(LU_MIN, draft, "REVIEWING");
        step(LU_MIN, draft, "PENDING_SIGN");
        assertThat(district.text(inquiry("KFQ").id(), Gw.INQUIRY_STATUS)).isEqualTo("OPEN");
        answer(CAO_LAN, "KFQ", "AGREE");
        assertThat(refusals(() -> step(ZHOU_MING, draft, "SIGNED"))).isEmpty();
    }

    @Test
    @Proves("IQ01")
    void importantJointDocumentShouldBeSignedByThePrincipalHeadOfEach() {
        awaitingSignature(Map.of(Gw.JOINT_ISSUERS, List.of("CZJ"), Gw.IMPORTANT, true));

        assertThat(refusals(() -> answer(XU_DEPUTY, "CZJ", "AGREE"))).containsExactly("IQ01");
        assertThat(refusals(() -> answer(XU_GANG, "CZJ", "AGREE"))).isEmpty();
    }

    @Test
    @Proves("LC05")
    void signatureOfAnotherBodyShouldNotBeStatedByAUnitsSystem() {
        assertThat(refusals(
                        () -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.JOINT_ISSUERS, List.of("BTZ")))))
                .containsExactly("LC05");
    }

    @Test
    @Proves("RT04")
    void unitThatTakesPartShouldBeKnown() {
        assertThat(refusals(() -> awaitingSignature(Map.of(Gw.JOINT_ISSUERS, List.of("区不存在局")))))
                .containsExactly("RT04");
    }

    private NodeId awaitingSignature(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> notice = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府"),
                Gw.DISCLOSURE, "ACTIVE"));
        notice.putAll(more);
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "正文");
        step(LU_MIN, draft, "REVIEWING");
        step(LU_MIN, draft, "PENDING_SIGN");
        return draft;
    }

    private void step(Actor actor, NodeId document, String status) {
        district.update(actor, document, Map.of(Gw.STATUS, status));
    }

    private void answer(Actor actor, String unit, String answer) {
        district.update(actor, inquiry(unit).id(), Map.of(Gw.ANSWER, answer));
    }

    private NodeState inquiry(String unit) {
        List<NodeState> asked = district.repository.find(Gw.INQUIRY, Ex.RECIPIENT, unit);
        return asked.get(asked.size() - 1);
    }
}
