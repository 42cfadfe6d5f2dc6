package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private static final class MovingClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final MovingClock clock = new MovingClock();
    private final Throttle throttle = new Throttle(
            new AccessProperties(
                    5,
                    Duration.ofMinutes(15),
                    3,
                    Duration.ofHours(1),
                    Duration.ofHours(12),
                    Duration.ofMinutes(10),
                    10),
            clock);

    @Test
    void addressShouldWaitWhenItFailedTooOftenInAMinute() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.mustWait("192.0.2.1")).isFalse();
            throttle.failed("192.0.2.1");
        }

        assertThat(throttle.mustWait("192.0.2.1")).isTrue();
        assertThat(throttle.mustWait("192.0.2.2")).isFalse();
    }

    @Test
    void addressShouldBeHeardAgainWhenAMinuteHasPassed() {
        for (int i = 0; i < 3; i++) {
            throttle.failed("192.0.2.1");
        }
        clock.now = Instant.EPOCH.plus(Duration.ofSeconds(61));

        assertThat(throttle.mustWait("192.0.2.1")).isFalse();
    }
}
