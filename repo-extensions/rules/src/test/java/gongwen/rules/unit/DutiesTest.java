package gongwen.rules.unit;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Person;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.message.RuleMessages;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands in for whom, and who takes over from whom. */
class DutiesTest {

    private static final Actor LEADER = District.person("wu.jun", "SJZ", "UNIT_LEADER");
    private static final LocalDate TODAY = LocalDate.of(2016, 3, 25);

    private final District district = District.in2016();

    @BeforeEach
    void know() {
        know("hu.dan", "SJZ", "CLERK_A", "CONFIDENTIAL_CLERK");
        know("ma.chao", "SJZ", "CLERK_B");
        know("wu.jun", "SJZ", "UNIT_LEADER");
        know("ding.yi", "BTZ", "CLERK_A");
        know("qian.wei", "SJZ");
    }

    private void know(String userId, String unit, String... roles) {
        Set<String> groups = new HashSet<>();
        groups.add(Actor.clearanceGroup(unit, "PUBLIC"));
        groups.add(Actor.clearanceGroup(unit, "INTERNAL"));
        for (String role : roles) {
            groups.add(Actor.roleGroup(unit, role));
        }
        district.repository.know(userId, Optional.of(new Person(userId, userId, false, true, false, groups)));
    }

    private NodeId folder(String unit) {
        return district.repository
                .child(district.repository.unit(unit).orElseThrow().id(), Boxes.DUTIES)
                .orElseThrow()
                .id();
    }

    private NodeId make(Actor actor, QualifiedName type, Map<QualifiedName, Object> values) {
        Map<QualifiedName, Object> named = new HashMap<>(values);
        NodeId id = district.repository.newId();
        named.put(Cm.NAME, id.toString());
        district.createState(actor, district.node(id, type, named, folder("SJZ"), null));
        return id;
    }

    private static Map<QualifiedName, Object> delegation(String from, String role, String to) {
        return new HashMap<>(Map.of(
                Org.DELEGATOR,
                from,
                Org.DELEGATE,
                to,
                Org.DELEGATED_ROLE,
                role,
                Org.VALID_FROM,
                TODAY,
                Org.VALID_UNTIL,
                TODAY.plusDays(7),
                Org.DELEGATION_REASON,
                "出差"));
    }

    private NodeId delegate(Actor actor, String from, String role, String to) {
        return make(actor, Org.DELEGATION, delegation(from, role, to));
    }

    @Test
    @Proves("DG01")
    void delegationShouldBeMadeByWhoIsAwayOrTheUnitsLeader() {
        Actor other = District.person("qian.wei", "SJZ");

        assertThat(refusals(() -> delegate(other, "hu.dan", "CLERK_A", "qian.wei")))
                .containsExactly("DG01");
        assertThat(district.text(delegate(HU_DAN, "hu.dan", "CLERK_A", "qian.wei"), Org.DELEGATION_UNIT))
                .isEqualTo("SJZ");
        assertThat(refusals(() -> delegate(LEADER, "hu.dan", "CLERK_A", "qian.wei")))
                .isEmpty();
    }

    @Test
    @Proves("DG02")
    void roleShouldBeDelegatedByItsHolderOnly() {
        assertThat(refusals(() -> delegate(HU_DAN, "hu.dan", "UNIT_LEADER", "qian.wei")))
                .containsExactly("DG02");
        assertThat(refusals(() -> delegate(HU_DAN, "hu.dan", "CONFIDENTIAL_CLERK", "qian.wei")))
                .as("rests on the person's own clearance")
                .containsExactly("DG02");
    }

    @Test
    @Proves("DG03")
    void standInShouldBeAnotherPersonOfTheUnit() {
        district.repository.know("svc.sjz", Optional.of(new Person("svc.sjz", "svc.sjz", true, true, false, Set.of())));

        for (String standIn : List.of("hu.dan", "ding.yi", "svc.sjz")) {
            assertThat(refusals(() -> delegate(HU_DAN, "hu.dan", "CLERK_A", standIn)))
                    .as(standIn)
                    .containsExactly("DG03");
        }
    }

    @Test
    @Proves("DG04")
    void delegationShouldHaveItsTimeAndOnlyBeCutShort() {
        Map<QualifiedName, Object> over = delegation("hu.dan", "CLERK_A", "qian.wei");
        over.put(Org.VALID_FROM, TODAY.minusDays(3));
        over.put(Org.VALID_UNTIL, TODAY.minusDays(1));
        assertThat(refusals(() -> make(HU_DAN, Org.DELEGATION, over))).containsExactly("DG04");

        NodeId made = delegate(HU_DAN, "hu.dan", "CLERK_A", "qian.wei");
        assertThat(refusals(() -> district.update(HU_DAN, made, Map.of(Org.VALID_UNTIL, TODAY.plusDays(9)))))
                .containsExactly("DG04");
        assertThat(refusals(() -> district.update(HU_DAN, made, Map.of(Org.DELEGATE, "wu.jun"))))
                .containsExactly("DG04");
        assertThat(refusals(() -> district.delete(HU_DAN, made))).containsExactly("DG04");
        assertThat(refusals(() -> district.update(HU_DAN, made, Map.of(Org.VALID_UNTIL, TODAY.plusDays(1)))))
                .isEmpty();
        assertThat(refusals(() -> district.update(HU_DAN, made, Map.of(Org.REVOKED, true))))
                .isEmpty();
    }

    @Test
    void stepShouldBeRecordedWithOnWhoseBehalfItWasTaken() {
        NodeId sent = Papers.submitX1(district);
        NodeState incoming = district.inbox("YPB").get(0);
        String group = Actor.roleGroup("YPB", "CLERK_A");
        Actor standIn = new Actor("tang.li", Set.of("tang.li", group), false, Map.of(group, "lu.min"));

        district.update(standIn, incoming.id(), Map.of(Gw.STATUS, "SIGNED_FOR"));

        assertThat(district.events(incoming.id()))
                .filteredOn(event -> event.properties()
                        .text(Ex.ACTOR)
                        .filter("tang.li"::equals)
                        .isPresent())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.properties().text(Ex.ON_BEHALF_OF)).contains("lu.min"));
        assertThat(district.events(sent)).isNotEmpty();
    }

    private static Map<QualifiedName, Object> handover(String from, String to) {
        return Map.of(Org.LEAVING, from, Org.SUCCESSOR, to, Org.HANDOVER_REASON, "调离");
    }

    @Test
    @Proves("HO01")
    void handoverShouldBeMadeByWhoLeavesOrTheUnitsLeader() {
        assertThat(refusals(() -> make(DING_YI, Org.HANDOVER, handover("hu.dan", "qian.wei"))))
                .containsExactly("HO01");
        NodeId made = make(LEADER, Org.HANDOVER, handover("hu.dan", "qian.wei"));
        assertThat(refusals(() -> district.update(HU_DAN, made, Map.of(Org.SUCCESSOR, "wu.jun"))))
                .containsExactly("HO01");
    }

    @Test
    @Proves("HO02")
    void successorShouldBeAnotherPersonOfTheUnit() {
        for (String successor : List.of("hu.dan", "ding.yi")) {
            assertThat(refusals(() -> make(HU_DAN, Org.HANDOVER, handover("hu.dan", successor))))
                    .as(successor)
                    .containsExactly("HO02");
        }
    }

    @Test
    @Proves("OR07")
    void leavingShouldBeRefusedAndToldWhatIsLeft() {
        assertThat(Leaving.judge("hu.dan", 0, 0).isEmpty()).isTrue();
        assertThat(Leaving.judge("hu.dan", 3, 1).list())
                .singleElement()
                .satisfies(violation -> assertThat(RuleMessages.explain(violation, Locale.SIMPLIFIED_CHINESE))
                        .contains("3", "1", "hu.dan"));
    }

    @Test
    void unreadDocumentsShouldPassToTheSuccessor() {
        Papers.submitX1(district);
        NodeId incoming = district.inbox("YPB").get(0).id();
        district.update(LU_MIN, incoming, Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.update(LU_MIN, incoming, Map.of(Gw.STATUS, "REGISTERED"));
        know("gu.wei", "YPB", "OFFICE_HEAD");
        know("tang.li", "YPB");
        district.update(
                LU_MIN, incoming, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("gu.wei", "tang.li")));
        know("jin.tao", "YPB");
        Actor leaving = District.person("gu.wei", "YPB", "OFFICE_HEAD");
        Map<QualifiedName, Object> values = new HashMap<>(handover("gu.wei", "jin.tao"));
        values.put(Cm.NAME, "交接");
        NodeId made = district.repository.newId();

        district.createState(leaving, district.node(made, Org.HANDOVER, values, folder("YPB"), null));

        assertThat(district.get(incoming).properties().texts(Gw.CIRCULATE_TO)).containsExactly("jin.tao", "tang.li");
        assertThat(district.get(made).properties().value(Org.HANDED_OVER)).contains(List.of(incoming));
    }
}
