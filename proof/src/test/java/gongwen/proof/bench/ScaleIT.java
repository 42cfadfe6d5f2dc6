package gongwen.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tool behind {@code ./gongwen bench --scale}, small: it finds what it stored, loaded and issued. */
class ScaleIT {

    private static final int RECIPIENTS = 12;

    /** Point 5 of the exchange (issue 3): one commit reaches every recipient once. */
    @ParameterizedTest
    @EnumSource
    void largeStoreShouldHoldWhatWasLoadedAndIssueToEveryUnitInOneCommit(
            Options.Database database, @TempDir Path directory) throws IOException {
        Options options =
                Options.parse("--scale --documents 600 --first 150 --units 8 --recipients 12 --percent 1".split(" "));
        try (BenchedServer server = BenchedServer.start(database, directory)) {
            ScaleBench.Outcome outcome =
                    new ScaleBench(options, options.scale().orElseThrow(), quiet()).measure(server);

            assertThat(outcome.found()).isEqualTo(outcome.stored()).isEqualTo(600);
            assertThat(outcome.audit()).contains("\"intact\":true");
            List<String> everyUnit = IntStream.range(0, RECIPIENTS)
                    .mapToObj(number -> String.format(Locale.ROOT, "U%04d", number))
                    .toList();
            assertThat(outcome.issued()).isNotEmpty().allSatisfy(issued -> {
                assertThat(issued.deliveries()).containsExactlyInAnyOrderElementsOf(everyUnit);
                assertThat(issued.incoming()).containsExactlyInAnyOrderElementsOf(everyUnit);
            });
        }
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
