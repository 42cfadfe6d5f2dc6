package gongwen.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes an address wait that causes too many failed log-ins, whatever accounts it tries. */
final class Throttle {

    private static final int ADDRESSES_REMEMBERED = 100_000;

    private final int failuresPerMinute;
    private final Cache<String, AtomicInteger> failures;

    Throttle(AccessProperties properties, Clock clock) {
        this.failuresPerMinute = properties.failuresPerMinute();
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(ADDRESSES_REMEMBERED)
                .ticker(ticker)
                .build();
    }

    boolean mustWait(String address) {
        AtomicInteger counted = failures.getIfPresent(address);
        return counted != null && counted.get() >= failuresPerMinute;
    }

    void failed(String address) {
        failures.get(address, any -> new AtomicInteger()).incrementAndGet();
    }
}
