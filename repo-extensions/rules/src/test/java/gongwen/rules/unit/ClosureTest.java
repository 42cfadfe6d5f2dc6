package gongwen.rules.unit;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.SYS_PENG;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units end, their documents do not. */
class ClosureTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 3, 25);

    private final District district = District.in2016();

    private NodeState unit(String id) {
        return district.repository.unit(id).orElseThrow();
    }

    private void merge(String unit, String into) {
        district.update(SYS_PENG, unit(unit).id(), Map.of(Org.CLOSED_ON, TODAY, Org.MERGED_INTO, into));
    }

    private static Map<QualifiedName, Object> to(String recipient, String number) {
        Map<QualifiedName, Object> values = new HashMap<>(Papers.x1());
        values.put(Gw.KIND, "HAN");
        values.put(Gw.TITLE, "关于商请校车站点的函");
        values.put(Gw.MAIN_TO, List.of(recipient));
        values.put(Gw.CC_TO, List.of());
        values.put(Gw.DOC_ID, number);
        values.put(Gw.DOC_NO, "松泾府〔2016〕" + number + "号");
        return values;
    }

    @Test
    void mergedUnitShouldLeaveTheExchangeAndItsPosts() {
        merge("BTZ", "WQJ");

        NodeState closed = unit("BTZ");
        assertThat(closed.properties().flag(Org.EXCHANGE_ENABLED)).isFalse();
        assertThat(closed.properties().flag(Org.REGISTERED_ISSUER)).isFalse();
        assertThat(closed.properties().has(Org.CLERK_A)).isFalse();
    }

    @Test
    void whatIsSentInTheNameOfAMergedUnitShouldReachItsSuccessor() {
        merge("BTZ", "WQJ");

        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", to("白塘镇人民政府", "31"));

        assertThat(district.deliveries(sent))
                .extracting(delivery -> delivery.properties().text(Ex.RECIPIENT).orElse(""))
                .containsExactly("WQJ");
        assertThat(district.inbox("WQJ")).hasSize(1);
        assertThat(district.inbox("BTZ")).isEmpty();
    }

    private NodeId queuedFor(String unit, String... recipients) {
        enable(unit, false);
        Map<QualifiedName, Object> values = to(recipients[0], "41");
        values.put(Gw.MAIN_TO, List.of(recipients));
        return Papers.submit(district, SVC_SJZ, "SJZ", values);
    }

    private void enable(String unit, boolean enabled) {
        district.update(Actor.SYSTEM, unit(unit).id(), Map.of(Org.EXCHANGE_ENABLED, enabled));
    }

    private List<String> delivered(NodeId sent) {
        return district.deliveries(sent).stream()
                .map(delivery -> delivery.properties().text(Ex.RECIPIENT).orElse("") + " "
                        + delivery.properties().text(Ex.DELIVERY_STATUS).orElse(""))
                .toList();
    }

    @Test
    void whatIsQueuedShouldGoOutWhenItsUnitIsEnabled() {
        NodeId sent = queuedFor("BTZ", "BTZ");
        assertThat(delivered(sent)).containsExactly("BTZ QUEUED");

        enable("BTZ", true);

        assertThat(delivered(sent)).containsExactly("BTZ DELIVERED");
        assertThat(district.inbox("BTZ")).hasSize(1);
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        district.update(DING_YI, district.inbox("BTZ").get(0).id(), Map.of(Gw.STATUS, "SIGNED_FOR"));
        assertThat(delivered(sent)).containsExactly("BTZ SIGNED_FOR");
    }

    @Test
    void whatIsQueuedShouldGoToTheSuccessorOfAMergedUnitOnce() {
        NodeId alone = queuedFor("BTZ", "BTZ");

        merge("BTZ", "WQJ");

        assertThat(delivered(alone)).containsExactly("WQJ DELIVERED");
        assertThat(district.inbox("WQJ"))
                .singleElement()
                .satisfies(received ->
                        assertThat(received.properties().text(Gw.ADDRESSEE)).hasValue("WQJ"));
    }

    @Test
    void successorThatHasTheDocumentShouldGetItNoSecondTime() {
        NodeId both = queuedFor("BTZ", "WQJ", "BTZ");

        merge("BTZ", "WQJ");

        assertThat(delivered(both)).containsExactlyInAnyOrder("WQJ DELIVERED", "BTZ REJECTED");
        assertThat(district.inbox("WQJ")).hasSize(1);
    }

    @Test
    void whatIsQueuedShouldWaitForASuccessorThatIsNotEnabledYet() {
        NodeId sent = queuedFor("BTZ", "BTZ");
        enable("WQJ", false);
        merge("BTZ", "WQJ");
        assertThat(delivered(sent)).containsExactly("BTZ QUEUED");

        enable("WQJ", true);

        assertThat(delivered(sent)).containsExactly("WQJ DELIVERED");
    }

    @Test
    void whatIsQueuedShouldGoBackToItsSenderWhenItsUnitIsClosed() {
        NodeId sent = queuedFor("KFQ", "KFQ");

        district.update(SYS_PENG, unit("KFQ").id(), Map.of(Org.CLOSED_ON, TODAY));

        assertThat(delivered(sent)).containsExactly("KFQ REJECTED");
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("RETURNED");
        assertThat(district.text(sent, Ex.SHOWN_REASON)).contains("收文单位已撤销");
    }

    @Test
    void closedUnitShouldIssueNothingMore() {
        merge("BTZ", "WQJ");

        NodeId sent = Papers.submit(district, DING_YI, "BTZ", to("CZJ", "33"));

        assertThat(district.get(sent).properties().texts(Ex.REASON_CODES)).contains("NOT_REGISTERED_ISSUER");
        Map<QualifiedName, Object> named = to("CZJ", "34");
        named.put(Gw.ISSUER, "BTZ");
        assertThat(refusals(() -> Papers.submit(district, DING_YI, "BTZ", named)))
                .contains("RT05");
    }

    @Test
    void leadingGroupShouldBeTheRangeOfItsMembers() {
        NodeState group = unit("KFQ");
        district.update(
                Actor.SYSTEM, group.id(), Map.of(Org.KIND, "STEERING", Org.MEMBER_UNITS, List.of("WQJ", "BTZ")));

        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", to("KFQ", "32"));

        assertThat(district.deliveries(sent))
                .extracting(delivery -> delivery.properties().text(Ex.RECIPIENT).orElse(""))
                .containsExactlyInAnyOrder("WQJ", "BTZ");
    }

    @Test
    @Proves("OR08")
    void unitWithoutSuccessorShouldBeClosedOnlyWhenNothingIsOpen() {
        Papers.submitX1(district);
        NodeId office = unit("YPB").id();

        assertThat(violations(() -> district.update(SYS_PENG, office, Map.of(Org.CLOSED_ON, TODAY))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("OR08");
                    assertThat(violation.arguments()).containsExactly("YPB", "1", "0");
                });
        assertThat(refusals(() -> district.update(SYS_PENG, unit("KFQ").id(), Map.of(Org.CLOSED_ON, TODAY))))
                .isEmpty();
        assertThat(district.get(district.inbox("YPB").get(0).id()).properties().has(Cm.NAME))
                .isTrue();
    }

    @Test
    @Proves("OR09")
    void closureShouldBeForGoodAndItsSuccessorOpen() {
        merge("BTZ", "WQJ");
        Map<QualifiedName, Object> reopened = new HashMap<>();
        reopened.put(Org.CLOSED_ON, null);

        assertThat(refusals(() -> district.update(SYS_PENG, unit("BTZ").id(), reopened)))
                .contains("OR09");
        assertThat(refusals(() -> merge("KFQ", "BTZ"))).containsExactly("OR09");
        assertThat(refusals(() -> merge("KFQ", "KFQ"))).containsExactly("OR09");
        assertThat(refusals(() -> merge("KFQ", "NONE"))).containsExactly("OR09");
        assertThat(refusals(() -> district.update(LU_MIN, unit("KFQ").id(), Map.of(Org.CLOSED_ON, TODAY))))
                .contains("OR04");
    }
}
