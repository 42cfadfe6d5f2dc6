package gongwen.rules.circulation;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.JIN_TAO;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SHEN_QING;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.SYS_PENG;
import static gongwen.rules.district.People.YU_QIAN;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S07: a document for reading goes to three leaders; at any time it is known who has read it. */
class CirculationTest {

    private final District district = District.in2016();
    private NodeId received;

    @BeforeEach
    void circulate() {
        Papers.submitX1(district);
        received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");
        district.update(
                FAN_JIE,
                received,
                Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("zhou.ming", "lin.hai", "shen.qing")));
    }

    @Test
    void everyLeaderShouldHaveAReadingOfHisOwnWithItsTimes() {
        confirm(LIN_HAI, "OPENED");
        district.pass(Duration.ofHours(1));
        confirm(LIN_HAI, "READ");

        NodeState reading = reading("lin.hai");
        assertThat(reading.properties().text(Ex.SENT_BY)).hasValue("fan.jie");
        assertThat(reading.properties().time(Ex.READ_AT)).hasValue(district.now());
        assertThat(reading.properties().time(Ex.OPENED_AT).orElseThrow()).isBefore(district.now());
        assertThat(reading.properties().text(Ex.CONFIRMED_BY)).hasValue("lin.hai");
        assertThat(district.get(received).properties().texts(Gw.READ_BY)).containsExactly("lin.hai");
        assertThat(unread()).containsExactlyInAnyOrder("zhou.ming", "shen.qing");
    }

    @Test
    @Proves("CI01")
    void readingShouldBeConfirmedByItsReaderOnly() {
        for (Actor other : List.of(FAN_JIE, LIN_HAI, JIN_TAO)) {
            assertThat(refusals(
                            () -> district.update(other, reading("zhou.ming").id(), Map.of(Ex.READING_STATE, "READ"))))
                    .containsExactly("CI01");
        }
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.READ_BY, List.of("zhou.ming")))))
                .containsExactly("LC06");

        NodeId reading = reading("zhou.ming").id();
        assertThat(refusals(() -> district.update(FAN_JIE, reading, Map.of(Ex.DELEGATE, "fan.jie"))))
                .containsExactly("CI01");
        assertThat(refusals(() -> district.update(ZHOU_MING, reading, Map.of(Ex.DELEGATE, "ding.yi"))))
                .as("of another unit")
                .containsExactly("CI03");
        district.update(ZHOU_MING, reading, Map.of(Ex.DELEGATE, "fan.jie"));
        district.update(FAN_JIE, reading, Map.of(Ex.READING_STATE, "READ"));
        assertThat(district.text(reading, Ex.CONFIRMED_BY)).isEqualTo("fan.jie");
    }

    @Test
    @Proves("CI02")
    void readingShouldNotGoBack() {
        confirm(LIN_HAI, "READ");

        for (String state : List.of("UNREAD", "OPENED", "WITHDRAWN")) {
            assertThat(refusals(() -> confirm(LIN_HAI, state))).containsExactly("CI02");
        }
        assertThat(refusals(() -> district.update(LIN_HAI, reading("lin.hai").id(), Map.of(Ex.READER, "x"))))
                .contains("LC10");
    }

    @Test
    @Proves("LC05")
    void circulationShouldEndOnlyWhenEveryoneOnTheListHasRead() {
        confirm(LIN_HAI, "READ");
        confirm(ZHOU_MING, "READ");

        assertThat(refusals(() -> end(Map.of()))).containsExactly("LC05");
        assertThat(refusals(() -> end(Map.of(Gw.CIRCULATE_TO, List.of("zhou.ming", "lin.hai")))))
                .as("by taking off who has not read")
                .containsExactly("LC05");
        confirm(SHEN_QING, "READ");
        assertThat(refusals(() -> end(Map.of()))).isEmpty();
    }

    @Test
    void whoIsTakenOffShouldStayOnRecordAndWhoIsAddedShouldGetHisReading() {
        district.update(LU_MIN, received, Map.of(Gw.CIRCULATE_TO, List.of("zhou.ming", "gu.wei")));

        NodeState withdrawn = reading("shen.qing");
        assertThat(withdrawn.properties().text(Ex.READING_STATE)).hasValue("WITHDRAWN");
        assertThat(withdrawn.properties().text(Ex.WITHDRAWN_BY)).hasValue("lu.min");
        assertThat(reading("gu.wei").properties().text(Ex.SENT_BY)).hasValue("lu.min");
        assertThat(unread()).containsExactlyInAnyOrder("zhou.ming", "gu.wei");
        assertThat(refusals(() -> confirm(SHEN_QING, "READ"))).containsExactly("CI02");
    }

    @Test
    void circulationShouldNeverReachTheSender() {
        confirm(LIN_HAI, "READ");

        assertThat(district.visibleTo(SVC_SJZ)
                        .flatMap(node -> node.properties().asMap().values().stream())
                        .map(String::valueOf))
                .noneMatch(value -> value.contains("lin.hai") || value.contains("zhou.ming"));
    }

    @Test
    @Proves("CI03")
    void readerShouldBeANamedPersonOfTheReceivingUnit() {
        district.repository.know(
                "sys.peng", Optional.of(new Person("sys.peng", "sys.peng", false, true, true, SYS_PENG.authorities())));
        district.repository.know("nobody", Optional.empty());
        for (String other : List.of("yu.qian", "sys.peng", "nobody")) {
            assertThat(refusals(
                            () -> district.update(LU_MIN, received, Map.of(Gw.CIRCULATE_TO, List.of("gu.wei", other)))))
                    .containsExactly("CI03");
        }
        assertThat(district.repository.canRead(YU_QIAN, district.get(received))).isFalse();

        district.update(LU_MIN, received, Map.of(Gw.CIRCULATE_TO, List.of("gu.wei", "lin.hai")));
        assertThat(unread()).containsExactlyInAnyOrder("gu.wei", "lin.hai");
    }

    private void confirm(Actor reader, String state) {
        district.update(reader, reading(reader.userId()).id(), Map.of(Ex.READING_STATE, state));
    }

    private void end(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(more);
        values.put(Gw.STATUS, "CLOSED");
        district.update(FAN_JIE, received, values);
    }

    private NodeState reading(String reader) {
        return district.records(received, Ex.READING).stream()
                .filter(each ->
                        each.properties().text(Ex.READER).filter(reader::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> unread() {
        return district.records(received, Ex.READING).stream()
                .filter(each -> List.of("UNREAD", "OPENED")
                        .contains(each.properties().text(Ex.READING_STATE).orElse("")))
                .map(each -> each.properties().text(Ex.READER).orElse(""))
                .toList();
    }
}
