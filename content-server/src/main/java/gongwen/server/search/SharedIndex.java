package gongwen.server.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.ContentStreamBase;

/**
 * An index that all servers on a database share: a collection in a SolrCloud. Its name tells of which database it is and
 * by which schema it was made, so a newer version of the server begins one of its own beside that of the older. The
 * collection and its configuration are made where they are missing.
 */
final class SharedIndex implements IndexPlace {

    private static final int CONNECTION_SECONDS = 5;
    private static final int IDLE_SECONDS = 60;
    private static final int MOST_COPIES = 2;
    private static final int SHOWN_OF_MARK = 8;

    private final SearchProperties properties;
    private final ConfigurationFiles files;

    SharedIndex(SearchProperties properties, ConfigurationFiles files) {
        this.properties = properties;
        this.files = files;
    }

    @Override
    public SolrIndex open(String identity) throws IOException {
        CloudHttp2SolrClient solr = connect();
        String name = name(identity);
        try {
            prepare(solr, name);
            return new SolrIndex(solr, name, true, () -> {});
        } catch (SolrServerException | SolrException e) {
            solr.close();
            throw new IOException("The collection cannot be opened", e);
        } catch (IOException e) {
            solr.close();
            throw e;
        }
    }

    private String name(String identity) {
        return "gongwen-" + identity + "-" + files.mark().substring(0, SHOWN_OF_MARK);
    }

    private CloudHttp2SolrClient connect() {
        Http2SolrClient.Builder http = new Http2SolrClient.Builder()
                .withConnectionTimeout(CONNECTION_SECONDS, TimeUnit.SECONDS)
                .withIdleTimeout(IDLE_SECONDS, TimeUnit.SECONDS);
        if (!properties.user().isEmpty()) {
            http.withBasicAuthCredentials(properties.user(), properties.password());
        }
        return cloud().withHttpClientBuilder(http).build();
    }

    private CloudHttp2SolrClient.Builder cloud() {
        String address = properties.solr();
        if (address.startsWith("http:") || address.startsWith("https:")) {
            return new CloudHttp2SolrClient.Builder(List.of(address.split(",")));
        }
        int slash = address.indexOf('/');
        return new CloudHttp2SolrClient.Builder(
                List.of((slash < 0 ? address : address.substring(0, slash)).split(",")),
                slash < 0 ? Optional.empty() : Optional.of(address.substring(slash)));
    }

    private void prepare(CloudHttp2SolrClient solr, String name) throws IOException, SolrServerException {
        boolean there = CollectionAdminRequest.listCollections(solr).contains(name);
        new ConfigSetAdminRequest.Upload()
                .setConfigSetName(name)
                .setUploadStream(new ContentStreamBase.ByteArrayStream(files.zipped(), name, "application/zip"))
                .setOverwrite(true)
                .process(solr);
        if (there) {
            CollectionAdminRequest.reloadCollection(name).process(solr);
        } else {
            int servers = solr.getClusterStateProvider().getLiveNodes().size();
            CollectionAdminRequest.createCollection(name, name, 1, Math.min(MOST_COPIES, servers))
                    .withProperty("gongwen.shared", "true")
                    .process(solr);
        }
    }

    @Override
    public void discard(String identity) throws IOException {
        throw new IOException("A shared collection is removed by its administrator: " + name(identity));
    }
}
