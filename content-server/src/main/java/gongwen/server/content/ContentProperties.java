package gongwen.server.content;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The content store.
 *
 * @param maxSize Largest content stream that is taken in.
 * @param orphanGrace How long bytes that nothing stands on are left in peace; longer than any commit takes.
 * @param unknownFormats What becomes of files that no reader knows.
 */
@ConfigurationProperties("gongwen.content")
record ContentProperties(
        @DefaultValue("4GB") DataSize maxSize,
        @DefaultValue("1d") Duration orphanGrace,
        @DefaultValue("refuse") UnknownFormats unknownFormats) {

    ContentProperties {
        if (maxSize.toBytes() <= 0) {
            throw new IllegalArgumentException("gongwen.content.max-size must be positive");
        }
        if (orphanGrace.compareTo(Duration.ofMinutes(10)) < 0) {
            throw new IllegalArgumentException("gongwen.content.orphan-grace must be 10m or more");
        }
    }
}
