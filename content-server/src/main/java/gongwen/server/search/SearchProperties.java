package gongwen.server.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The full text index.
 *
 * @param enabled Whether there is one; without it the server answers everything but full text searches.
 * @param pause How long the index rests when it has followed every change.
 * @param patience How long a search waits for the index to follow what was changed before it.
 * @param check How long after a comparison of index and store the next one begins.
 */
@ConfigurationProperties("gongwen.search")
record SearchProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("400ms") Duration patience,
        @DefaultValue("6h") Duration check) {

    SearchProperties {
        require(pause.toMillis() > 0, "pause");
        require(!patience.isNegative(), "patience");
        require(check.toMillis() > 0, "check");
    }

    private static void require(boolean valid, String component) {
        if (!valid) {
            throw new IllegalArgumentException("gongwen.search." + component + " is too small");
        }
    }
}
