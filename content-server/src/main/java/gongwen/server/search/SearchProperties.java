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
 * @param solr Where all servers share one index: ZooKeeper ({@code zk1:2181,zk2:2181/solr}) or Solr itself ({@code
 *     http://solr1:8983/solr,http://solr2:8983/solr}). Empty: each server has an index of its own inside it.
 * @param user Whom the shared Solr knows the server as; empty if it asks for nobody.
 * @param password The password of that user.
 */
@ConfigurationProperties("gongwen.search")
record SearchProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("400ms") Duration patience,
        @DefaultValue("6h") Duration check,
        @DefaultValue("") String solr,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

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
