package gongwen.server.search;

import gongwen.models.names.Sec;
import gongwen.rules.node.NodeId;
import gongwen.server.node.IndexFeed;
import gongwen.server.node.View.LoggedChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;

/** Brings the index to what the store says, node by node; used by one thread. */
final class IndexWriting {

    private static final int AT_ONCE = 200;
    private static final int MOST = 100_000;

    private final SolrIndex index;
    private final IndexFeed feed;
    private final IndexDocuments documents;
    private Position position = Position.NOWHERE;

    IndexWriting(SolrIndex index, IndexFeed feed, IndexDocuments documents) {
        this.index = index;
        this.feed = feed;
        this.documents = documents;
    }

    /**
     * A part of a comparison.
     *
     * @param last the last node it looked at, null at the end
     * @param seen how many it looked at
     * @param changed whether it wrote anything
     * @param mended how many gaps it found
     */
    record Compared(@Nullable NodeId last, int seen, boolean changed, int mended) {}

    /** How far the index is by its own account; another server may have moved it. */
    Position read() {
        SolrQuery query =
                new SolrQuery("id:" + Position.ID).setFields("token", "whole").setRows(1);
        List<SolrDocument> found = index.query(query).getResults();
        position = found.isEmpty()
                ? Position.NOWHERE
                : new Position(((Number) found.get(0).getFieldValue("token")).longValue(), Boolean.parseBoolean((String)
                        found.get(0).getFieldValue("whole")));
        return position;
    }

    /** Follows some changes and remembers the token of the last. */
    void follow(List<LoggedChange> changes) {
        Set<NodeId> ids = changes.stream().map(LoggedChange::node).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean expunged = false;
        Map<String, String> stamps = stamps(ids);
        for (IndexFeed.Entry entry : bring(ids, stamps)) {
            expunged |= entry.node().state().properties().has(Sec.EXPUNGED_AT);
            String before = stamps.get(entry.node().id().toString());
            if (before != null && !placing(before).equals(placing(entry.stamp()))) {
                bringTree(entry.node().id());
            }
        }
        if (index.isShared()) {
            // each copy shows its changes at another moment; none may say so before all do
            index.show();
        }
        moveTo(position.at(changes.get(changes.size() - 1).token()));
        if (expunged) {
            index.forgetRemoved();
        }
    }

    /** Remembers how far the index is, and shows all that was written. */
    void moveTo(Position next) {
        SolrInputDocument entry = new SolrInputDocument();
        entry.setField("id", Position.ID);
        entry.setField("token", next.token());
        entry.setField("whole", String.valueOf(next.whole()));
        index.put(List.of(entry));
        index.show();
        position = next;
    }

    /**
     * Mends what differs from the store among the nodes that follow one in the order of ids.
     *
     * @param all whether to write again what does not differ
     */
    Compared compareAfter(@Nullable NodeId last, boolean all) {
        List<IndexFeed.Entry> entries = feed.entriesAfter(last, AT_ONCE);
        String from = last == null ? "{* TO " : "{" + last + " TO ";
        String to = entries.isEmpty()
                ? "*]"
                : entries.get(entries.size() - 1).node().id() + "]";
        Map<String, String> stamps = stamps(new SolrQuery("id:" + from + to).addFilterQuery("-id:" + Position.ID));
        List<IndexFeed.Entry> written = write(entries, all ? Map.of() : stamps);
        Set<String> surplus = new LinkedHashSet<>(stamps.keySet());
        entries.forEach(entry -> surplus.remove(entry.node().id().toString()));
        index.remove(surplus);
        NodeId next = entries.isEmpty()
                ? null
                : entries.get(entries.size() - 1).node().id();
        boolean changed = !written.isEmpty() || !surplus.isEmpty();
        return new Compared(next, entries.size(), changed, changed && !all ? gaps(written, surplus) : 0);
    }

    /** How many of the differences are no changes that are still to be followed. */
    private int gaps(List<IndexFeed.Entry> written, Set<String> surplus) {
        IndexFeed.Pending pending = feed.pendingAfter(position.token());
        long missed = written.stream().filter(entry -> !pending.speaksOf(entry)).count();
        long left = surplus.stream()
                .filter(id -> !pending.nodes().contains(NodeId.parse(id)))
                .count();
        return (int) (missed + left);
    }

    /** Brings nodes up to date, those that are gone included; answers the ones that differed and are still there. */
    private List<IndexFeed.Entry> bring(Collection<NodeId> ids, Map<String, String> stamps) {
        List<IndexFeed.Entry> entries = feed.entries(ids);
        List<IndexFeed.Entry> written = write(entries, stamps);
        Set<String> gone = new LinkedHashSet<>(stamps.keySet());
        entries.forEach(entry -> gone.remove(entry.node().id().toString()));
        index.remove(gone);
        return written;
    }

    private List<IndexFeed.Entry> write(List<IndexFeed.Entry> entries, Map<String, String> stamps) {
        List<IndexFeed.Entry> differing = entries.stream()
                .filter(entry ->
                        !entry.stamp().equals(stamps.get(entry.node().id().toString())))
                .toList();
        index.put(differing.stream().map(documents::of).toList());
        return differing;
    }

    /** What hangs below a node may have new readers and ancestors with it. */
    private void bringTree(NodeId top) {
        Deque<NodeId> folders = new ArrayDeque<>(List.of(top));
        while (!folders.isEmpty()) {
            NodeId folder = folders.pop();
            List<NodeId> children = feed.childrenAfter(folder, null, AT_ONCE);
            while (!children.isEmpty()) {
                bring(children, stamps(children))
                        .forEach(entry -> folders.push(entry.node().id()));
                children = feed.childrenAfter(folder, children.get(children.size() - 1), AT_ONCE);
            }
        }
    }

    /** The part of a stamp that tells of readers and ancestors. */
    private static String placing(String stamp) {
        return stamp.substring(stamp.indexOf('|'));
    }

    /** The stamps that the index has of some nodes, by id. */
    private Map<String, String> stamps(Collection<NodeId> ids) {
        Map<String, String> stamps = new HashMap<>();
        List<NodeId> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            SolrQuery query = new SolrQuery("{!terms f=id v=$ids}");
            query.set(
                    "ids",
                    all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                            .map(NodeId::toString)
                            .collect(Collectors.joining(",")));
            stamps.putAll(stamps(query));
        }
        return stamps;
    }

    private Map<String, String> stamps(SolrQuery query) {
        query.setFields("id", "stamp").setRows(MOST);
        Map<String, String> stamps = new HashMap<>();
        index.query(query)
                .getResults()
                .forEach(
                        found -> stamps.put((String) found.getFieldValue("id"), (String) found.getFieldValue("stamp")));
        return stamps;
    }
}
