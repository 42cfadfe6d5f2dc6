package gongwen.server.search;

import gongwen.server.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.NodeConfig;

/** The index itself: a Solr core inside the server, with no door to any network. */
final class SolrIndex implements AutoCloseable {

    static final String CORE = "gongwen";

    private static final int MOST_CLAUSES = 10_000;

    static {
        // without the second of Solr's two interfaces, which brings a web framework with it
        System.setProperty("disable.v2.api", "true");
    }

    private final IndexFolder folder;
    private final CoreContainer container;
    private final EmbeddedSolrServer solr;

    private SolrIndex(IndexFolder folder, CoreContainer container) {
        this.folder = folder;
        this.container = container;
        this.solr = new EmbeddedSolrServer(container, CORE);
    }

    /** Opens the index of this server; takes some seconds. */
    static SolrIndex open(Path data, String identity) throws IOException {
        IndexFolder folder = IndexFolder.take(data, identity);
        try {
            NodeConfig configuration = new NodeConfig.NodeConfigBuilder("gongwen", folder.home())
                    .setUseSchemaCache(false)
                    .setCoreLoadThreads(1)
                    .setReplayUpdatesThreads(1)
                    .setBooleanQueryMaxClauseCount(MOST_CLAUSES)
                    .build();
            CoreContainer container = new CoreContainer(configuration);
            container.load();
            if (container.getCoreInitFailures().containsKey(CORE)) {
                container.shutdown();
                throw new IOException(
                        "The index cannot be opened",
                        container.getCoreInitFailures().get(CORE).exception);
            }
            return new SolrIndex(folder, container);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** @throws Failure.Unavailable if the index does not answer */
    QueryResponse query(SolrQuery query) {
        try {
            return solr.query(query, SolrRequest.METHOD.POST);
        } catch (SolrServerException | IOException | SolrException e) {
            throw new Failure.Unavailable("The index does not answer", e);
        }
    }

    /** Puts documents in place of those of the same ids; seen after {@link #show}. */
    void put(List<SolrInputDocument> documents) {
        if (!documents.isEmpty()) {
            run(new UpdateRequest().add(documents));
        }
    }

    void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            run(new UpdateRequest().deleteById(List.copyOf(ids)));
        }
    }

    /** Lets searches see everything that was put and removed, once this returns. */
    void show() {
        try {
            solr.commit(CORE, true, true, true);
        } catch (SolrServerException | IOException | SolrException e) {
            throw new Failure.Unavailable("The index cannot be written", e);
        }
    }

    /** Rewrites the files that still hold what was removed or replaced. */
    void forgetRemoved() {
        UpdateRequest request = new UpdateRequest();
        request.setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true, 1, true);
        run(request);
    }

    private void run(UpdateRequest request) {
        try {
            request.process(solr, CORE);
        } catch (SolrServerException | IOException | SolrException e) {
            throw new Failure.Unavailable("The index cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            solr.commit(CORE, true, true, false);
            solr.close();
        } catch (SolrServerException | SolrException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            container.shutdown();
            folder.close();
        }
    }
}
