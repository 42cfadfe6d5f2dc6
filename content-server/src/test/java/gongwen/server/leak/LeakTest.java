package gongwen.server.leak;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.RunningServer;
import gongwen.server.search.Indexing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everybody sees, by every way of asking, exactly what the model says: the same nodes, the same numbers, no word of
 * others. The seed is in each test's name; {@code -Dgongwen.leak.seed} grows the same tree again.
 */
final class LeakTest {

    private final long seed = Long.getLong("gongwen.leak.seed", System.nanoTime() & 0xFFFFFF);

    @TestFactory
    Stream<DynamicTest> nobodyShouldSeeMoreOrLessThanTheModelSays() {
        RunningServer server = RunningServer.onH2();
        assertThat(server.bean(Indexing.class).awaitChecked(Duration.ofSeconds(60)))
                .isTrue();
        Grove grove = new Grove(server, seed);
        grove.grow();
        List<Sight> sights = Grove.READERS.stream()
                .map(reader -> new Sight(server, grove, reader))
                .toList();
        return Stream.concat(
                tests("grown", sights),
                Stream.concat(Stream.of(DynamicTest.dynamicTest("change", grove::change)), tests("changed", sights)));
    }

    private Stream<DynamicTest> tests(String phase, List<Sight> sights) {
        return Ways.all().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.name() + ", " + phase + ", seed " + seed,
                        () -> assertThat(sights)
                                .allSatisfy(sight -> assertThat(way.seen().apply(sight))
                                        .as("%s sees by %s, seed %d", sight.reader.user(), way.name(), seed)
                                        .isEqualTo(way.due().apply(sight)))));
    }
}
