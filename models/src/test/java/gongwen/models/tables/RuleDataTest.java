package gongwen.models.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDataTest {

    @TempDir
    private Path folder;

    @Test
    void packagedTablesShouldHoldWhereThereIsNoFolder() {
        RuleData data = RuleData.in(folder.resolve("rules"));

        assertThat(data.replaced()).isEmpty();
        assertThat(Tables.read(data).kinds()).isEqualTo(Tables.read().kinds());
    }

    @Test
    void fileShouldTakeThePlaceOfThePackagedOneOfItsName() throws IOException {
        Files.writeString(folder.resolve("recipients.yaml"), """
                collectives:
                  - {name: 沿河各镇, kinds: [TOWN], source: S01, grade: K}
                """);

        RuleData data = RuleData.in(folder);

        assertThat(data.replaced()).containsExactly("recipients.yaml");
        assertThat(Tables.read(data).collectives()).containsOnlyKeys("沿河各镇");
        assertThat(Tables.read(data).kinds()).isEqualTo(Tables.read().kinds());
    }

    @Test
    void brokenFileShouldBeNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("recipients.yaml"), """
                collectives:
                  - {name: 沿河各镇, kinds: [TOWN], source: S01, grade: K}
                  - {nmae: 各镇, kinds: [TOWN], source: S01, grade: K}
                """);

        assertThatThrownBy(() -> Tables.read(RuleData.in(folder)))
                .isInstanceOf(BrokenTable.class)
                .hasMessage(file + ":3: 'name' is missing");
    }

    @Test
    void evaluationShouldBeRefusedWhenItCountsALimitThereIsNot() throws IOException {
        Path file = Files.writeString(folder.resolve("evaluation.yaml"), """
                reports: {madeBy: [YPB], longestDays: 366, source: S70, grade: D}
                figures:
                  signedFor: [signFor]
                  handled: [hanlde]
                  fedBack: [feedback]
                  urgent: [TEJI]
                  percentile: 90
                  source: S70
                  grade: K
                """);

        assertThatThrownBy(() -> Tables.read(RuleData.in(folder)))
                .isInstanceOf(BrokenTable.class)
                .hasMessageStartingWith(file + ":")
                .hasMessageEndingWith("'handled' names unknown limit hanlde");
    }

    @Test
    void folderShouldBeRefusedWhenAFileInItReplacesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("recipient.yaml"), "collectives: []");

        assertThatThrownBy(() -> RuleData.in(folder))
                .isInstanceOf(BrokenTable.class)
                .hasMessage(file + ": it takes no packaged table's place; is its name misspelt?");
    }
}
