package gongwen.models.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Bf;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    private final Tables tables = Tables.read();

    @Test
    void kindsShouldBeTheFifteenOfTheRegulationAndTwoWorkNotes() {
        assertThat(tables.kinds().byId().values().stream().filter(kind -> !kind.workNote()))
                .hasSize(15);
        assertThat(tables.kinds().byId().values().stream().filter(Kind::workNote))
                .extracting(Kind::id)
                .containsExactly("CHAOGAODAN", "DUCHA_TONGZHIDAN");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, PAPER",
        "2015-12-31, PAPER",
        "2016-01-01, DUAL_TRACK",
        "2016-06-30, DUAL_TRACK",
        "2016-07-01, SINGLE_TRACK"
    })
    void phaseShouldChangeAtMidnightOfItsDate(LocalDate day, Phase phase) {
        assertThat(tables.phases().on("document", day)).isEqualTo(phase);
    }

    @Test
    void phaseShouldBeOneOfEachBusinessLine() {
        LocalDate day = LocalDate.of(2016, 3, 23);

        assertThat(tables.phases().on("meetingNotice", day)).isEqualTo(Phase.SINGLE_TRACK);
        assertThat(tables.phases().on("document", day)).isEqualTo(Phase.DUAL_TRACK);
    }

    @Test
    void workingDaysShouldLeaveOutTheWeekend() {
        LocalDate friday = LocalDate.of(2016, 3, 25);

        assertThat(tables.deadlines().due("signFor", friday)).isEqualTo(LocalDate.of(2016, 3, 28));
        assertThat(tables.deadlines().due("handle", friday)).isEqualTo(LocalDate.of(2016, 4, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-05, 2016-02-06",
        "2016-02-06, 2016-02-14",
        "2016-09-30, 2016-10-08",
        "2026-02-13, 2026-02-14",
        "2026-02-14, 2026-02-24",
        "2027-02-05, 2027-02-08"
    })
    void workingDaysShouldFollowTheStateCouncilsCalendar(LocalDate start, LocalDate due) {
        assertThat(tables.deadlines().due("signFor", start)).isEqualTo(due);
    }

    @Test
    void holidaysShouldBeWeekdaysAndWorkingWeekendsBeWeekends() {
        assertThat(tables.deadlines().holidays())
                .allMatch(day -> day.getDayOfWeek().getValue() <= 5);
        assertThat(tables.deadlines().workingWeekends())
                .allMatch(day -> day.getDayOfWeek().getValue() > 5);
    }

    @Test
    void escalationShouldReachClerkAThenBThenTheLeader() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant dueAt = Deadlines.endOf(LocalDate.of(2016, 9, 30), zone);

        assertThat(tables.deadlines().escalation())
                .extracting(Deadlines.Escalation::roles)
                .containsExactly(
                        List.of("CLERK_A"),
                        List.of("CLERK_B"),
                        List.of("UNIT_LEADER", "UNIT_LEADER_DEPUTY", "OFFICE_HEAD"));
        assertThat(tables.deadlines().escalation())
                .extracting(level -> Deadlines.lastDay(tables.deadlines().told(level, dueAt, zone), zone))
                .containsExactly(LocalDate.of(2016, 9, 30), LocalDate.of(2016, 10, 8), LocalDate.of(2016, 10, 10));
    }

    @Test
    void numberShouldFollowItsPattern() {
        Numbering.Number document = tables.numbering().number("document");
        Numbering.Number platform = tables.numbering().number("platform");

        assertThat(document.format("云府", "YP", 2016, 12)).isEqualTo("云府〔2016〕12号");
        assertThat(document.sequence("云府", "YP", 2016)).isEqualTo("docNo/云府/2016");
        assertThat(platform.format("松泾府", "SJZ", 2016, 18)).isEqualTo("SJZ-2016-000018");
    }

    @Test
    void levelsShouldClearForThemselvesAndThoseAboveThatMayHaveContent() {
        Level inside = tables.levels().level("INTERNAL").orElseThrow();

        assertThat(tables.levels().clearedFor(inside)).containsExactly("INTERNAL", "WORK_SECRET");
    }

    @Test
    void issueOfABriefingShouldBearWhatAlwaysStandsThereAndWhatItsFormatNames() {
        assertThat(tables.briefings().required(List.of())).contains(Bf.ISSUE_NO).doesNotContain(Bf.TOTAL_NO);
        assertThat(tables.briefings().required(List.of("TOTAL_NO"))).contains(Bf.ISSUE_NO, Bf.TOTAL_NO);
    }

    @Test
    void onlySoftReasonsShouldBeOverridable() {
        assertThat(tables.reasons().values().stream().filter(Reason::overridable))
                .extracting(Reason::id)
                .containsExactly("MISSING_ELEMENT", "MULTI_MAIN_TO", "WRONG_KIND", "MIXED_MATTERS", "PAPER_BRIEFING");
    }

    @Test
    void entryShouldNameFileLineAndReasonWhenAKeyIsMisspelt() {
        TableEntry entry = TableEntry.of("x.yaml", new StringReader("id: A\nzz: 1\n"));

        assertThat(entry.text("id")).isEqualTo("A");
        assertThatThrownBy(entry::end).isInstanceOf(BrokenTable.class).hasMessage("x.yaml:2: 'zz' means nothing here");
    }

    @Test
    void entryShouldNameTheLineWhenAChoiceIsUnknown() {
        TableEntry entry =
                TableEntry.of("x.yaml", new StringReader("rows:\n  - {source: S1, grade: Z}\n")).rows("rows").stream()
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(entry::source).hasMessage("x.yaml:2: 'grade' cannot be 'Z'");
    }

    @Test
    void entryShouldRefuseTagsThatWouldMakeObjects() {
        assertThatThrownBy(() -> TableEntry.of("x.yaml", new StringReader("a: !!java.lang.Thread {}\n"))
                        .text("a"))
                .isInstanceOf(BrokenTable.class);
    }

    @Test
    void entryShouldNameTheLineWhenItIsNoYaml() {
        assertThatThrownBy(() -> TableEntry.of("x.yaml", new StringReader("a: 1\nb: [\n")))
                .isInstanceOf(BrokenTable.class)
                .hasMessageStartingWith("x.yaml:3:");
    }
}
