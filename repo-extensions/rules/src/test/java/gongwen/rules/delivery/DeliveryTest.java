package gongwen.rules.delivery;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
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

class DeliveryTest {

    private final District district = District.in2016();

    @Test
    void eachRecipientShouldGetADeliveryAndADocumentOfItsOwn() {
        NodeId sent = Papers.submitX1(district);

        assertThat(district.deliveries(sent))
                .extracting(delivery -> delivery.properties().text(Ex.RECIPIENT).orElse("")
                        + " "
                        + delivery.properties().text(Ex.RECIPIENT_ROLE).orElse(""))
                .containsExactly("YP MAIN", "CZJ CC");
        NodeState atOffice = district.inbox("YPB").get(0);
        assertThat(atOffice.content()).isEqualTo(district.get(sent).content());
        assertThat(atOffice.properties().text(Gw.ADDRESSEE)).hasValue("YP");
        assertThat(atOffice.properties().text(Gw.CATEGORY)).hasValue("DECISION");
        assertThat(atOffice.properties().text(Gw.DOC_NO)).hasValue("松泾府〔2016〕18号");
        assertThat(district.inbox("CZJ")).hasSize(1);
        assertThat(district.inbox("BTZ")).isEmpty();
        assertThat(Boxes.isIn(Boxes.INBOX, atOffice, district.repository)).isTrue();
        NodeState month = district.get(atOffice.primaryParent());
        assertThat(month.properties().text(Cm.NAME)).hasValue("03");
        assertThat(district.text(month.primaryParent(), Cm.NAME)).isEqualTo("2016");
    }

    @Test
    void collectiveNameShouldReachEveryUnitOfItsKind() {
        NodeId sent = issuedNotice(List.of("各镇人民政府", "望桥街道办事处"), List.of());

        assertThat(district.deliveries(sent))
                .extracting(delivery -> delivery.properties().text(Ex.RECIPIENT).orElse(""))
                .containsExactly("BTZ", "SJZ", "WQJ");
    }

    @Test
    void attachmentsShouldTravelWithTheirDocument() {
        NodeId attachment =
                district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, "预算表.txt"), "预算表");

        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.ATTACHMENT_REFS, List.of(attachment)));

        NodeState received = district.inbox("YPB").get(0);
        List<NodeState> attached = district.repository.targets(received.id(), Gw.ATTACHMENTS);
        assertThat(attached).singleElement().satisfies(copy -> {
            assertThat(copy.content()).isEqualTo(district.get(attachment).content());
            assertThat(copy.access()).isEqualTo(received.access());
            assertThat(district.repository.canRead(CAI_NA, copy)).isFalse();
        });
    }

    @Test
    @Proves("AT01")
    void attachmentOfAnotherUnitShouldNotBeCarriedOut() {
        NodeId theirs =
                district.create(DING_YI, "BTZ", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, "内部.txt"), "白塘镇内部材料");

        assertThat(refusals(() ->
                        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.ATTACHMENT_REFS, List.of(theirs)))))
                .containsExactly("AT01");
        NodeId draft = district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(), "正文");
        assertThat(refusals(() -> district.relate(HU_DAN, draft, Gw.ATTACHMENTS, theirs)))
                .containsExactly("AT01");
    }

    @Test
    @Proves("RT04")
    void recipientShouldBeKnown() {
        assertThat(refusals(() -> Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.CC_TO, List.of("区不存在局")))))
                .containsExactly("RT04");
    }

    @Test
    void unitNotYetEnabledShouldHaveItsDeliveryQueued() {
        NodeState finance = district.repository.unit("CZJ").orElseThrow();
        district.setState(Actor.SYSTEM, finance.id(), finance.withProperties(Map.of(Org.EXCHANGE_ENABLED, false)));

        NodeId sent = Papers.submitX1(district);

        assertThat(district.deliveries(sent))
                .extracting(delivery ->
                        delivery.properties().text(Ex.DELIVERY_STATUS).orElse(""))
                .containsExactly("DELIVERED", "QUEUED");
        assertThat(district.inbox("CZJ")).isEmpty();
    }

    /** S58. */
    @Test
    void letterBetweenUnitsShouldNotPassTheOffice() {
        Map<QualifiedName, Object> letter = Papers.x1();
        letter.put(Gw.KIND, "HAN");
        letter.put(Gw.TITLE, "松泾镇人民政府关于商请核对预算的函");
        letter.put(Gw.MAIN_TO, List.of("区财政局"));
        letter.remove(Gw.CC_TO);

        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", letter);

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        assertThat(district.get(sent).properties().has(Ex.PAPER_EXPECTED)).isFalse();
        assertThat(district.inbox("CZJ")).hasSize(1);
        assertThat(district.visibleTo(LU_MIN).map(NodeState::type)).doesNotContain(Gw.INCOMING_DOCUMENT);
    }

    @Test
    void recipientShouldRefuseWithAReasonThatTheSenderReads() {
        NodeId sent = Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "不属本机关职权"));

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("RETURNED");
        assertThat(district.text(sent, Ex.SHOWN_REASON)).isEqualTo("不属本机关职权");
        assertThat(status(sent, "YP")).isEqualTo("REJECTED");
    }

    @Test
    void senderShouldWithdrawUntilSomebodySignedFor() {
        NodeId sent = Papers.submitX1(district);

        district.update(HU_DAN, sent, Map.of(Gw.STATUS, "WITHDRAWN"));

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("WITHDRAWN");
        assertThat(district.text(district.inbox("YPB").get(0).id(), Gw.STATUS)).isEqualTo("WITHDRAWN");
        assertThat(status(sent, "YP")).isEqualTo("RECALLED");
        assertThat(status(sent, "CZJ")).isEqualTo("RECALLED");
    }

    @Test
    @Proves("LC05")
    void senderShouldNotWithdrawWhatIsSignedFor() {
        NodeId sent = Papers.submitX1(district);
        district.update(FAN_JIE, district.inbox("YPB").get(0).id(), Map.of(Gw.STATUS, "SIGNED_FOR"));

        assertThat(refusals(() -> district.update(HU_DAN, sent, Map.of(Gw.STATUS, "WITHDRAWN"))))
                .containsExactly("LC05");
    }

    @Test
    void documentWithSeveralMainRecipientsShouldShowTheSlowest() {
        NodeId sent = issuedNotice(List.of("SJZ", "BTZ"), List.of());
        NodeId atTown = district.inbox("SJZ").get(0).id();

        district.update(SVC_SJZ, atTown, Map.of(Gw.STATUS, "SIGNED_FOR"));
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        district.update(DING_YI, district.inbox("BTZ").get(0).id(), Map.of(Gw.STATUS, "SIGNED_FOR"));

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("SIGNED_FOR");
    }

    @Test
    void recipientsShouldBeToldWhenADocumentIsRevoked() {
        NodeId sent = issuedNotice(List.of("SJZ"), List.of());

        district.update(ZHOU_MING, sent, Map.of(Gw.STATUS, "REVOKED", Gw.OPINION, "内容有误,予以撤销"));

        NodeState received = district.inbox("SJZ").get(0);
        assertThat(received.properties().texts(Ex.FLAGS)).containsExactly("REVOKED");
        assertThat(district.repository.find(Ex.NOTIFICATION, Ex.NOTICE_KIND, "REVOKED"))
                .extracting(notice -> notice.properties().node(Ex.NOTICE_ABOUT).orElseThrow())
                .containsExactly(received.id());
    }

    @Test
    @Proves("LC02")
    void revokedDocumentShouldBeHandledNoFurtherAndBeDueNoMore() {
        NodeId sent = issuedNotice(List.of("SJZ"), List.of());
        NodeId received = district.inbox("SJZ").get(0).id();
        assertThat(district.get(received).properties().has(Ex.DUE_AT)).isTrue();

        district.update(ZHOU_MING, sent, Map.of(Gw.STATUS, "REVOKED", Gw.OPINION, "内容有误,予以撤销"));

        assertThat(district.text(received, Gw.STATUS)).isEqualTo("REVOKED");
        assertThat(district.get(received).properties().has(Ex.DUE_AT)).isFalse();
        assertThat(district.get(received).properties().has(Ex.REMIND_AT)).isFalse();
        assertThat(refusals(() -> district.update(SVC_SJZ, received, Map.of(Gw.STATUS, "SIGNED_FOR"))))
                .contains("LC02");
    }

    @Test
    @Proves("RP01")
    void replyShouldBeRefusedWhenWhatItAnswersIsNotInProcess() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();
        NodeId reply = sealed(Papers.reply(received));

        assertThat(refusals(() -> issue(reply))).containsExactly("RP01");
    }

    /** What another unit has, and what nobody has, is equally absent. */
    @Test
    @Proves("RP01")
    void replyShouldBeRefusedAlikeWhenItAnswersWhatIsNotHereOrNowhere() {
        Papers.submitX1(district);

        for (NodeId absent : List.of(district.inbox("CZJ").get(0).id(), district.repository.newId())) {
            assertThat(refusals(() -> district.create(
                            LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Papers.reply(absent), "正文")))
                    .containsExactly("RP01");
        }
    }

    @Test
    @Proves("RP01")
    void requestShouldBeAnsweredOnceUnlessTheReplyWasTakenBack() {
        Papers.submitX1(district);
        NodeId received = inProcess();
        NodeId first = sealed(Papers.reply(received));
        NodeId second = sealed(Papers.reply(received));
        issue(first);

        assertThat(refusals(() -> issue(second))).containsExactly("RP01");
        district.update(FAN_JIE, first, Map.of(Gw.STATUS, "WITHDRAWN"));
        issue(second);
        assertThat(district.text(received, Ex.SHOWN_REPLY_NO)).isEqualTo(district.text(second, Gw.DOC_NO));
    }

    @Test
    @Proves({"RP01", "RP02"})
    void replyShouldGoToWhoAsked() {
        Papers.submitX1(district);
        NodeId received = inProcess();
        Map<QualifiedName, Object> values = Papers.reply(received);
        values.put(Gw.MAIN_TO, List.of("BTZ"));
        NodeId reply = sealed(values);

        assertThat(refusals(() -> issue(reply))).containsExactly("RP02");
    }

    private NodeId inProcess() {
        NodeId received = district.inbox("YPB").get(0).id();
        for (String state : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            district.update(FAN_JIE, received, Map.of(Gw.STATUS, state));
        }
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "AWAITING_INSTRUCTION", Gw.PROPOSAL, "拟办"));
        district.update(
                ZHOU_MING,
                received,
                Map.of(
                        Gw.STATUS, "ASSIGNED",
                        Gw.INSTRUCTION, "同意",
                        Gw.LEAD_UNIT, "YPB",
                        Gw.HANDLING_UNITS, List.of("YPB")));
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "IN_PROCESS"));
        return received;
    }

    private NodeId issuedNotice(List<String> mainTo, List<String> ccTo) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, mainTo,
                Gw.CC_TO, ccTo,
                Gw.DISCLOSURE, "ACTIVE"));
        NodeId notice = sealed(values);
        issue(notice);
        return notice;
    }

    private NodeId sealed(Map<QualifiedName, Object> values) {
        NodeId document = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, LU_MIN, document);
        return document;
    }

    private void issue(NodeId document) {
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
    }

    private String status(NodeId sent, String recipient) {
        return district.deliveries(sent).stream()
                .filter(delivery -> delivery.properties()
                        .text(Ex.RECIPIENT)
                        .filter(recipient::equals)
                        .isPresent())
                .flatMap(delivery -> delivery.properties().text(Ex.DELIVERY_STATUS).stream())
                .findFirst()
                .orElse("");
    }
}
