package gongwen.server.search;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.node.IndexFeed;
import gongwen.server.node.Node;
import gongwen.server.node.StoreFixture;
import gongwen.server.node.TestContent;
import gongwen.server.node.Work;
import gongwen.server.search.afts.AftsParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A store with a real index beside it, which waits until it has followed what was changed. */
final class SearchFixture implements AutoCloseable {

    static final Actor EDITOR = StoreFixture.person("editor");

    final StoreFixture store;
    private final Path data;
    private final String solr;
    private final IndexFeed feed;
    Indexing indexing;
    Search search;

    SearchFixture(StoreFixture store, Path data) {
        this(store, data, "");
    }

    /** @param solr where an index shared with others is, empty for one of its own */
    SearchFixture(StoreFixture store, Path data, String solr) {
        this.store = store;
        this.data = data;
        this.solr = solr;
        this.feed = store.feed();
        open();
    }

    private void open() {
        SearchProperties properties = new SearchProperties(
                true, Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofHours(6), solr, "", "");
        IndexDocuments documents = new IndexDocuments(store::dictionaryInForce, feed);
        indexing = new Indexing(
                SearchConfiguration.place(data, properties), feed, documents, properties, Clock.systemUTC());
        search = new Search(indexing, feed, store.repository(), store::dictionaryInForce, ZoneId.of("Asia/Shanghai"));
        indexing.start();
        indexing.awaitChecked(Duration.ofSeconds(60));
    }

    /** Stops the index, lets something happen without it, and opens it again. */
    void without(Happening happening) throws IOException {
        indexing.stop();
        happening.happen();
        open();
    }

    /** Something that happens to store or index. */
    @FunctionalInterface
    interface Happening {
        void happen() throws IOException;
    }

    Path data() {
        return data;
    }

    /** The folder of the index. */
    Path index() {
        return data.resolve("index");
    }

    /** Cuts the largest file of the index in half, as a failing disk might. */
    void damageLargestFile() throws IOException {
        Path largest;
        try (Stream<Path> files = Files.list(
                index().resolve("0").resolve("gongwen").resolve("data").resolve("index"))) {
            largest = files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        try (FileChannel file = FileChannel.open(largest, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
    }

    NodeId create(
            Actor actor, NodeId parent, QualifiedName type, String name, String text, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> properties = new HashMap<>(more);
        properties.put(Cm.NAME, name);
        Work.NewNode node = new Work.NewNode(
                type,
                Set.of(Cm.TITLED),
                properties,
                parent,
                Cm.CONTAINS,
                text.isEmpty() ? null : TestContent.of(text),
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);
        return store.repository().change(actor, work -> work.create(node));
    }

    SearchResult find(Actor actor, String query) {
        return search.find(actor, SearchQuestion.of(AftsParser.read(query, false), 1000));
    }

    List<String> names(Actor actor, String query) {
        return find(actor, query).hits().stream()
                .map(SearchResult.Hit::node)
                .map(Node::name)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        indexing.stop();
    }
}
