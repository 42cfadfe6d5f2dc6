package gongwen.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Load.Result HUNDRED = new Load.Result(
            Duration.ofSeconds(2),
            LongStream.rangeClosed(1, 100).map(millis -> millis * 1_000_000).toArray());

    @Test
    void throughputShouldBeRequestsBySeconds() {
        assertThat(HUNDRED.perSecond()).isCloseTo(50, within(0.001));
    }

    @Test
    void quantileShouldBeTheDurationThatMostRequestsStayedWithin() {
        assertThat(HUNDRED.quantileMillis(0.5)).isCloseTo(51, within(0.001));
        assertThat(HUNDRED.quantileMillis(0.99)).isCloseTo(100, within(0.001));
        assertThat(HUNDRED.quantileMillis(1)).isCloseTo(100, within(0.001));
    }
}
