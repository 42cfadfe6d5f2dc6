package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an index has to know of nodes: everything, with who may read it. It is for the server's own use; nothing of it
 * goes into an answer unless {@link View} gives it too.
 */
public final class IndexFeed {

    private static final int SHOWN_OF_HASH = 12;

    private final Store store;

    IndexFeed(Store store) {
        this.store = store;
    }

    /**
     * A live node as an index keeps it.
     *
     * @param readers the tokens of which one must be among an actor's {@link #tokens}
     * @param ancestors its primary parent, that one's parent, and so on up to the root
     * @param stamp differs whenever anything of the node does; what follows its bar, whenever readers or ancestors do
     */
    public record Entry(Node node, Set<String> readers, List<NodeId> ancestors, String stamp) {}

    /**
     * What happened after a token, seen or not yet given one.
     *
     * @param nodes the nodes it happened to
     * @param trees those of them below which something may have changed too
     */
    public record Pending(Set<NodeId> nodes, Set<NodeId> trees) {

        /** Whether something may have happened to a node. */
        public boolean speaksOf(Entry entry) {
            return nodes.contains(entry.node().id())
                    || entry.ancestors().stream().anyMatch(trees::contains);
        }
    }

    /** The tokens of what an actor may read, as in {@link Readable}; empty for whom no permission binds. */
    public static Optional<Set<String>> tokens(Actor actor) {
        if (Acl.isUnlimited(actor)) {
            return Optional.empty();
        }
        Set<String> tokens = new HashSet<>(actor.authorities());
        tokens.add(ownerToken(actor.userId()));
        return Optional.of(tokens);
    }

    private static String ownerToken(String creator) {
        return Acl.OWNER + "/" + creator;
    }

    /** Those of some nodes that are live. */
    public List<Entry> entries(Collection<NodeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Sql sql = new Sql()
                .add("select " + NodeRows.COLUMNS + " from node n where n.state = 0 and n.id in ")
                .addList(ids.stream().map(NodeId::uuid).toList());
        return store.database.read(transaction -> entries(transaction, sql));
    }

    /** The live nodes after one in the order of ids; from the first one on if that is null. */
    public List<Entry> entriesAfter(@Nullable NodeId last, int most) {
        Sql sql = new Sql().add("select " + NodeRows.COLUMNS + " from node n where n.state = 0");
        if (last != null) {
            sql.add(" and n.id > ?", last.uuid());
        }
        sql.add(" order by n.id limit ?", most);
        return store.database.read(transaction -> entries(transaction, sql));
    }

    /** The ids of what hangs below a node by its primary parent, after one in the order of ids. */
    public List<NodeId> childrenAfter(NodeId parent, @Nullable NodeId last, int most) {
        Sql sql = new Sql().add("select n.id from node n where n.primary_parent = ? and n.state = 0", parent.uuid());
        if (last != null) {
            sql.add(" and n.id > ?", last.uuid());
        }
        sql.add(" order by n.id limit ?", most);
        return store.database.read(
                transaction -> sql.list(transaction.connection(), row -> new NodeId(NodeRows.uuid(row, 1))));
    }

    /** How many live nodes there are. */
    public long count() {
        return store.database.read(transaction ->
                new Sql().add("select count(*) from node where state = 0").count(transaction.connection()));
    }

    /** What could be read of a content stream. */
    public Optional<ExtractedText> text(String sha256) {
        return store.database.read(transaction -> ContentTexts.find(transaction, sha256));
    }

    /** The oldest changes after a token; they are given tokens if they have none. */
    public List<View.LoggedChange> changes(long after, int most) {
        return new ChangeLog(store.database).after(Actor.SYSTEM, after, most);
    }

    public long latestChange() {
        return new ChangeLog(store.database).latest();
    }

    /** The number of the newest entry of the change log that is committed. */
    public long newestEntry() {
        return store.database.read(transaction ->
                new Sql().add("select coalesce(max(id), 0) from change_log").count(transaction.connection()));
    }

    /** Whether an entry up to a number is not covered by a token. */
    public boolean isPending(long token, long upToEntry) {
        String select = "select id from change_log where ";
        // apart, since of an OR a database looks through the whole log
        Sql untold = new Sql().add(select + "token is null and id <= ? limit 1", upToEntry);
        Sql told = new Sql().add(select + "token > ? and id <= ? limit 1", token, upToEntry);
        return store.database.read(transaction -> isAny(transaction, untold) || isAny(transaction, told));
    }

    private static boolean isAny(Transaction transaction, Sql sql) throws SQLException {
        return sql.first(transaction.connection(), row -> row.getLong(1)) != null;
    }

    /** All that was committed and is not covered by a token. */
    public Pending pendingAfter(long token) {
        Set<NodeId> nodes = new HashSet<>();
        Set<NodeId> trees = new HashSet<>();
        store.database.read(transaction -> addPending(transaction, token, nodes, trees));
        return new Pending(nodes, trees);
    }

    private static boolean addPending(Transaction transaction, long token, Set<NodeId> nodes, Set<NodeId> trees)
            throws SQLException {
        String select = "select l.node_id, n.is_folder from change_log l left join node n on n.id = l.node_id where ";
        // untokened ones first: what gets its token between the two readings is then in the second
        for (Sql sql :
                List.of(new Sql().add(select + "l.token is null"), new Sql().add(select + "l.token > ?", token))) {
            sql.list(transaction.connection(), row -> {
                NodeId id = new NodeId(NodeRows.uuid(row, 1));
                boolean file = !row.getBoolean(2) && !row.wasNull();
                return file ? nodes.add(id) : nodes.add(id) | trees.add(id);
            });
        }
        return !nodes.isEmpty();
    }

    /**
     * Does something while no other server on the database does such a thing. The right to it is a row's lock, which dies
     * with its server.
     *
     * @return empty, and nothing is done, if another server is at it
     */
    public <R> Optional<R> whileAlone(Supplier<R> work) {
        return store.database.write(transaction -> {
            transaction.nothingWritten();
            Integer row = new Sql()
                    .add("select id from index_writer for update skip locked")
                    .first(transaction.connection(), each -> each.getInt(1));
            return row == null ? Optional.empty() : Optional.of(work.get());
        });
    }

    /** Tells one database from another. */
    public String identity() {
        return store.database.read(transaction -> String.valueOf(new Sql()
                .add("select created from node where id = ?", RootFolder.ID.uuid())
                .count(transaction.connection())));
    }

    private List<Entry> entries(Transaction transaction, Sql sql) throws SQLException {
        store.dictionary();
        List<StoredNode> nodes = sql.list(transaction.connection(), row -> store.rows.read(transaction, row));
        Map<NodeId, List<NodeId>> lines = new HashMap<>();
        List<Entry> entries = new ArrayList<>(nodes.size());
        for (StoredNode node : nodes) {
            entries.add(entry(transaction, node, lines));
        }
        return entries;
    }

    private Entry entry(Transaction transaction, StoredNode node, Map<NodeId, List<NodeId>> lines) throws SQLException {
        Set<String> readers = new HashSet<>();
        for (View.Grant grant :
                store.accessLists.get(transaction.connection(), node.acl()).grants()) {
            String authority = grant.entry().authority();
            readers.add(
                    authority.equals(Acl.OWNER)
                            ? ownerToken(node.state().audit().creator())
                            : authority);
        }
        List<NodeId> ancestors = line(transaction, node.state().primaryParent(), lines);
        ContentInfo content = node.state().content();
        String stamp = node.state().changeToken() + "." + node.mark().label() + "."
                + (content == null ? "" : content.sha256().substring(0, SHOWN_OF_HASH)) + "|" + node.acl() + "."
                + ancestors.hashCode();
        return new Entry(node.toNode(store.clock.instant()), readers, ancestors, stamp);
    }

    private static List<NodeId> line(Transaction transaction, @Nullable NodeId first, Map<NodeId, List<NodeId>> lines)
            throws SQLException {
        if (first == null) {
            return List.of();
        }
        List<NodeId> known = lines.get(first);
        if (known == null) {
            known = new Sql()
                    .add(
                            "with recursive up(id, depth) as (select cast(? as uuid), 0 union all"
                                    + " select a.primary_parent, u.depth + 1 from up u join node a on a.id = u.id"
                                    + " where a.primary_parent is not null) select up.id from up order by up.depth",
                            first.uuid())
                    .list(transaction.connection(), row -> new NodeId(NodeRows.uuid(row, 1)));
            lines.put(first, known);
        }
        return known;
    }
}
