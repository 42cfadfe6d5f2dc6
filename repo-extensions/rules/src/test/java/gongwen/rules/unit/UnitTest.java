package gongwen.rules.unit;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.SYS_PENG;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Person;
import gongwen.rules.district.District;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitTest {

    private final District district = District.in2016();

    @Test
    void siteOfAUnitShouldGetItsBoxes() {
        for (String box : List.of(Boxes.OUTBOX, Boxes.INBOX, Boxes.STUBS)) {
            NodeState folder = Boxes.box("SJZ", box, district.repository).orElseThrow();
            assertThat(district.repository.canRead(HU_DAN, folder)).isEqualTo(!box.equals(Boxes.STUBS));
            assertThat(district.repository.canRead(DING_YI, folder)).isFalse();
        }
        assertThat(Boxes.box("SJZ", Boxes.OUTBOX, district.repository)
                        .orElseThrow()
                        .access()
                        .entries())
                .contains(new AccessList.Entry("GROUP_unit_SJZ_role_CLERK_A", "Contributor"));
        assertThat(Boxes.box("YP", Boxes.INBOX, district.repository))
                .as("handled by its office")
                .isEmpty();
    }

    @Test
    @Proves("OR01")
    void unitShouldNotBeEnabledWithoutTwoDifferentClerksAndALeader() {
        assertThat(refusals(() -> change("SJZ", Map.of(Org.CLERK_B, "a.SJZ")))).containsExactly("OR01");
        assertThat(refusals(() -> remove("SJZ", Org.CLERK_A))).contains("OR01");
        assertThat(refusals(() -> remove("SJZ", Org.LEADER))).contains("OR01");
        assertThat(refusals(() -> change("SJZ", Map.of(Org.CLERK_B, "ma.chao"))))
                .isEmpty();
    }

    @Test
    @Proves("OR02")
    void unitIdShouldBeItsOwnAndStay() {
        assertThat(refusals(() -> change("SJZ", Map.of(Org.UNIT_ID, "SJX")))).containsExactly("OR02");
        NodeState sites =
                district.get(district.repository.unit("SJZ").orElseThrow().primaryParent());
        NodeState twin = district.node(
                        district.repository.newId(),
                        district.repository.unit("SJZ").orElseThrow().type(),
                        Map.of(Cm.NAME, "x", Org.UNIT_ID, "SJZ", Org.NAME, "x", Org.KIND, "TOWN"),
                        sites.id(),
                        null)
                .withAspects(Set.of(Org.UNIT));
        assertThat(refusals(() -> district.createState(Actor.SYSTEM, twin))).containsExactly("OR02");
    }

    @Test
    @Proves("OR03")
    void unitShouldNotBeDeleted() {
        assertThat(refusals(() -> district.delete(
                        Actor.SYSTEM,
                        district.repository.unit("SJZ").orElseThrow().id())))
                .containsExactly("OR03");
    }

    @Test
    @Proves("OR04")
    void unitShouldBeMadeByStewardsOnly() {
        NodeId outbox = Boxes.box("SJZ", Boxes.OUTBOX, district.repository)
                .orElseThrow()
                .id();
        Map<QualifiedName, Object> values =
                Map.of(Cm.NAME, "假单位", Org.UNIT_ID, "FAKE", Org.NAME, "云浦区财政局", Org.KIND, "TOWN");
        NodeState folder = district.node(district.repository.newId(), Cm.FOLDER, values, outbox, null)
                .withAspects(Set.of(Org.UNIT));
        NodeState unit = district.repository.unit("SJZ").orElseThrow();

        assertThat(refusals(() -> district.createState(HU_DAN, folder))).containsExactly("OR04");
        assertThat(refusals(
                        () -> district.setState(HU_DAN, unit.id(), unit.withProperties(Map.of(Org.ISSUER_CODE, "云府")))))
                .containsExactly("OR04");
        assertThat(refusals(() ->
                        district.setState(SYS_PENG, unit.id(), unit.withProperties(Map.of(Org.SHORT_NAME, "松泾")))))
                .isEmpty();
    }

    @Test
    @Proves("OR05")
    void postShouldPassOnAndNeverBeVacant() {
        NodeState unit = district.repository.unit("SJZ").orElseThrow();
        change("SJZ", Map.of(Org.EXCHANGE_ENABLED, false));

        assertThat(refusals(() -> remove("SJZ", Org.CLERK_A))).containsExactly("OR05");
        assertThat(refusals(() -> change("SJZ", Map.of(Org.CLERK_A, "hu.dan")))).isEmpty();
        assertThat(district.text(unit.id(), Org.CLERK_A)).isEqualTo("hu.dan");
    }

    @Test
    @Proves("OR06")
    void postShouldBeHeldByANamedPersonOnly() {
        district.repository.know("svc.sjz", Optional.of(new Person("svc.sjz", "svc.sjz", true, true, false, Set.of())));
        district.repository.know("gone", Optional.of(new Person("gone", "gone", false, false, false, Set.of())));
        district.repository.know(
                "sec.liang", Optional.of(new Person("sec.liang", "sec.liang", false, true, true, Set.of())));
        district.repository.know("nobody", Optional.empty());

        for (String holder : List.of("svc.sjz", "gone", "sec.liang", "nobody")) {
            assertThat(refusals(() -> change("SJZ", Map.of(Org.CLERK_B, holder))))
                    .as(holder)
                    .containsExactly("OR06");
        }
    }

    @Test
    void postShouldBeFilledByTheSecurityAdministratorOnly() {
        NodeId unit = district.repository.unit("SJZ").orElseThrow().id();
        Actor system = new Actor("sys.peng", Set.of("GROUP_SYS_ADMIN"), false);
        Actor security = new Actor("sec.liang", Set.of("GROUP_SEC_ADMIN"), false);

        assertThat(refusals(() -> district.update(system, unit, Map.of(Org.CLERK_B, "ma.chao"))))
                .containsExactly("OR04");
        assertThat(refusals(() -> district.update(security, unit, Map.of(Org.SHORT_NAME, "松泾"))))
                .containsExactly("OR04");
        assertThat(refusals(() -> district.update(security, unit, Map.of(Org.CLERK_B, "ma.chao"))))
                .isEmpty();
        assertThat(refusals(() -> district.update(system, unit, Map.of(Org.SHORT_NAME, "松泾"))))
                .isEmpty();
    }

    private void change(String unit, Map<QualifiedName, Object> values) {
        NodeState before = district.repository.unit(unit).orElseThrow();
        district.setState(Actor.SYSTEM, before.id(), before.withProperties(values));
    }

    private void remove(String unit, QualifiedName property) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(property, null);
        change(unit, values);
    }
}
