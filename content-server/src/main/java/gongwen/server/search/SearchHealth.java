package gongwen.server.search;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How the index stands. A server without one is in service: only full text searches fail. */
final class SearchHealth extends AbstractHealthIndicator {

    private final Indexing indexing;

    SearchHealth(Indexing indexing) {
        super("The state of the index cannot be told");
        this.indexing = indexing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        IndexState state = indexing.state();
        health.up()
                .withDetail("phase", state.phase())
                .withDetail("token", state.token())
                .withDetail("compared", state.compared())
                .withDetail("nodes", state.nodes())
                .withDetail("mended", state.mended());
        if (state.problem() != null) {
            health.withDetail("problem", state.problem());
        }
    }
}
