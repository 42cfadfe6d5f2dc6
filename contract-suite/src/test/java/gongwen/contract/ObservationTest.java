package gongwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.Invariant.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private final Observation seen = Observation.empty();

    @Test
    void soundDistrictShouldBreakNothing() {
        seen.numbers().addAll(List.of("云府〔2026〕1号", "云府〔2026〕2号", "云府办收〔2026〕1号"));
        seen.steps().addAll(List.of(List.of("", "DRAFTING"), List.of("DRAFTING", "REVIEWING")));
        seen.seen().put(District.CLERK_B, Set.of("a", "b"));
        seen.seen().put(District.TOWN_CLERK, Set.of("c"));
        seen.seen().put(District.SYSTEM_ADMINISTRATOR, Set.of());
        seen.records().add(List.of("gw:incomingDocument", "SJZ", "YP", "松泾府〔2016〕18号"));
        seen.records().add(List.of("gw:incomingDocument", "SJZ", "CZJ", "松泾府〔2016〕18号"));
        seen.kept().addAll(List.of("松泾镇人民政府关于保密工作的报告", "INTERNAL"));

        assertThat(seen.violations()).isEmpty();
    }

    @Test
    void numberGivenTwiceShouldBeSeen() {
        seen.numbers().addAll(List.of("云府〔2026〕1号", "云府〔2026〕1号"));

        assertBroken(Invariant.NUMBERS_FOLLOW, "云府〔2026〕1号 is given twice");
    }

    @Test
    void numberLeftOutShouldBeSeenAtTheBeginningAsWell() {
        seen.numbers().addAll(List.of("云府〔2026〕1号", "云府〔2026〕3号", "云府办〔2026〕2号"));

        assertThat(seen.violations())
                .extracting(Violation::how)
                .containsExactly("云府〔2026〕 has a gap: [1, 3]", "云府办〔2026〕 has a gap: [2]");
    }

    @Test
    void stepThatNoLifecycleKnowsShouldBeSeen() {
        seen.steps().add(List.of("DRAFTING", "ISSUED"));

        assertBroken(Invariant.STEPS_ARE_LEGAL, "from 'DRAFTING' to ISSUED");
    }

    @Test
    void documentSeenByTwoUnitsShouldBeSeen() {
        seen.seen().put(District.CLERK_B, Set.of("a"));
        seen.seen().put(District.TOWN_CLERK, Set.of("a"));

        assertBroken(Invariant.UNITS_ARE_APART, "hu.dan sees a of fan.jie");
    }

    @Test
    void anythingTheSystemAdministratorSeesShouldBeSeen() {
        seen.seen().put(District.SYSTEM_ADMINISTRATOR, Set.of("a"));

        assertBroken(Invariant.UNITS_ARE_APART, "sys.peng sees a");
    }

    @Test
    void secondRecordOfANumberShouldBeSeen() {
        List<String> copy = List.of("gw:incomingDocument", "SJZ", "YP", "松泾府〔2016〕18号");
        seen.records().addAll(List.of(copy, copy));

        assertBroken(Invariant.RECORDS_ARE_SINGLE, "two of " + copy);
    }

    @Test
    void markedTextMarkedTitleAndSecretLevelShouldBeSeen() {
        seen.kept().addAll(List.of("第一行\n机密★1年", "【机密】标题", "CONFIDENTIAL"));

        assertThat(seen.violations())
                .hasSize(3)
                .extracting(Violation::broken)
                .containsOnly(Invariant.NOTHING_IS_CLASSIFIED);
    }

    private void assertBroken(Invariant invariant, String how) {
        assertThat(seen.violations()).containsExactly(invariant.by(how));
    }
}
