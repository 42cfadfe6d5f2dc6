package gongwen.server.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.NodeConfig;

/** An index of this server alone: a Solr core inside it, with no door to any network, in its data directory. */
final class OwnIndex implements IndexPlace {

    static final String CORE = "gongwen";

    private static final int MOST_CLAUSES = 10_000;

    static {
        // without the second of Solr's two interfaces, which brings a web framework with it
        System.setProperty("disable.v2.api", "true");
    }

    private final Path data;

    OwnIndex(Path data) {
        this.data = data;
    }

    @Override
    public SolrIndex open(String identity) throws IOException {
        IndexFolder folder = IndexFolder.take(data, identity);
        try {
            CoreContainer container = open(folder);
            return new SolrIndex(new EmbeddedSolrServer(container, CORE), CORE, false, () -> {
                container.shutdown();
                folder.close();
            });
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static CoreContainer open(IndexFolder folder) throws IOException {
        NodeConfig configuration = new NodeConfig.NodeConfigBuilder("gongwen", folder.home())
                .setUseSchemaCache(false)
                .setCoreLoadThreads(1)
                .setReplayUpdatesThreads(1)
                .setBooleanQueryMaxClauseCount(MOST_CLAUSES)
                .build();
        CoreContainer container = new CoreContainer(configuration);
        container.load();
        CoreContainer.CoreLoadFailure failure = container.getCoreInitFailures().get(CORE);
        if (failure != null) {
            container.shutdown();
            throw new IndexBroken("The index cannot be opened", failure.exception);
        }
        return container;
    }

    @Override
    public void discard(String identity) throws IOException {
        try (IndexFolder folder = IndexFolder.take(data, identity)) {
            folder.empty();
        }
    }
}
