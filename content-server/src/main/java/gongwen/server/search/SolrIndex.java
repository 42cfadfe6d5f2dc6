package gongwen.server.search;

import gongwen.server.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;

/** The index itself. */
final class SolrIndex implements AutoCloseable {

    private final SolrClient solr;
    private final String collection;
    private final boolean shared;
    private final Runnable atEnd;

    /** @param atEnd what is to be done when it is closed */
    SolrIndex(SolrClient solr, String collection, boolean shared, Runnable atEnd) {
        this.solr = solr;
        this.collection = collection;
        this.shared = shared;
        this.atEnd = atEnd;
    }

    /** Whether other servers may write it too. */
    boolean isShared() {
        return shared;
    }

    /** @throws Failure.Unavailable if the index does not answer */
    QueryResponse query(SolrQuery query) {
        try {
            return solr.query(collection, query, SolrRequest.METHOD.POST);
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
            solr.commit(collection, true, true, true);
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
            request.process(solr, collection);
        } catch (SolrServerException | IOException | SolrException e) {
            throw new Failure.Unavailable("The index cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            if (!shared) {
                solr.commit(collection, true, true, false);
            }
            solr.close();
        } catch (SolrServerException | SolrException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atEnd.run();
        }
    }
}
