package gongwen.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.tables.BrokenTable;
import gongwen.models.tables.TableEntry;
import gongwen.models.tables.Tables;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleReaderTest {

    private static final String DOOR = """
            id: door
            zh: 门
            en: Door
            type: cm:content
            property: cm:state
            initial: OPEN
            states:
              - {id: OPEN, zh: 开, en: Open, edit: FREE}
              - {id: SHUT, zh: 关, en: Shut, edit: FROZEN, terminal: true}
            transitions:
              - {event: make, zh: 造, en: Make, to: OPEN, byRule: true, source: S1, grade: A}
              - {event: shut, zh: 关, en: Shut, from: [OPEN], to: SHUT, byRule: true, guards: [calm], source: S1, grade: A}
            """;

    private final LifecycleReader reader = new LifecycleReader(Tables.read(), Set.of("calm"));

    @Test
    void readerShouldFollowTheTransitions() {
        Lifecycle door = read(DOOR);

        assertThat(door.creation("OPEN").orElseThrow().event()).isEqualTo("make");
        assertThat(door.between("OPEN", "SHUT").orElseThrow().guards()).containsExactly("calm");
        assertThat(door.between("SHUT", "OPEN")).isEmpty();
        assertThat(door.creation("SHUT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: SHUT| to: GONE| door.yaml:12: event shut names unknown state GONE",
                "guards: [calm]| guards: [storm]| door.yaml:12: there is no function for guard storm",
                "zh: 门| zz: 门| door.yaml:1: 'zh' is missing",
                "edit: FREE| edit: MAYBE| door.yaml:8: 'edit' cannot be 'MAYBE'",
                "from: [OPEN], to: SHUT, byRule: true| from: [SHUT], to: OPEN, actors: {handler: [CLERK_A]}|"
                        + " door.yaml:12: event shut leaves terminal state SHUT; only the rules may (byRule: true)",
                "to: SHUT, byRule: true| to: SHUT| door.yaml:12: event shut needs actors, or byRule: true, not both",
                "from: [OPEN], to: SHUT| from: [OPEN], to: OPEN|"
                        + " door.yaml:12: event shut needs a trigger if and only if it stays in its state",
                "en: Shut, edit: FROZEN, terminal: true| en: Shut, edit: FROZEN|"
                        + " door.yaml:1: state SHUT is a dead end: mark it terminal or lead out of it",
                "guards: [calm]| public: SEEN| door.yaml:12: there is no public status SEEN",
                "guards: [calm]| deadline: soon| door.yaml:12: there is no deadline soon",
                "event: shut| event: make| door.yaml:12: event make is given twice",
                "initial: OPEN| initial: NOWHERE| door.yaml:1: the initial state NOWHERE is unknown",
            })
    void readerShouldNameFileLineAndReasonWhenALifecycleIsBroken(String right, String wrong, String message) {
        assertThat(DOOR).contains(right);

        assertThatThrownBy(() -> read(DOOR.replace(right, wrong)))
                .isInstanceOf(BrokenTable.class)
                .hasMessage(message);
    }

    @Test
    void readerShouldRefuseAStateThatCannotBeReached() {
        String lonely = DOOR.replace(
                "transitions:", "  - {id: LOST, zh: 失, en: Lost, edit: FREE, terminal: true}\ntransitions:");

        assertThatThrownBy(() -> read(lonely)).hasMessage("door.yaml:1: state LOST cannot be reached");
    }

    private Lifecycle read(String yaml) {
        return reader.read(TableEntry.of("door.yaml", new StringReader(yaml)));
    }
}
