package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads nodes on one connection as one actor; whatever the actor may not read is filtered in here. */
final class NodeReader {

    private static final String TRASH = "select " + NodeRows.COLUMNS + ", t.deleted_at, t.deleted_by, t.parent_id";

    private final Store store;
    private final Dictionary dictionary;
    private final Transaction transaction;
    private final Connection connection;
    private final Actor actor;

    NodeReader(Store store, Dictionary dictionary, Transaction transaction, Actor actor) {
        this.store = store;
        this.dictionary = dictionary;
        this.transaction = transaction;
        this.connection = transaction.connection();
        this.actor = actor;
    }

    /** A live node or a working copy, if the actor may read it. */
    Optional<StoredNode> node(NodeId id) throws SQLException {
        Optional<StoredNode> found = store.rows.find(transaction, id);
        return found.isPresent() && mayRead(found.get()) ? found : Optional.empty();
    }

    boolean mayRead(StoredNode node) throws SQLException {
        return switch (node.standing()) {
            case LIVE -> allows(node, Permission.READ);
            case WORKING_COPY ->
                Acl.isUnlimited(actor) || actor.userId().equals(node.mark().checkedOutBy());
            case TRASHED, UNBORN -> false;
        };
    }

    boolean allows(StoredNode node, Permission permission) throws SQLException {
        return Acl.isUnlimited(actor)
                || acl(node).allows(actor, permission, node.state().audit().creator());
    }

    Acl acl(StoredNode node) throws SQLException {
        return store.accessLists.get(connection, node.acl());
    }

    boolean readable(NodeId id) {
        try {
            return node(id).isPresent();
        } catch (SQLException e) {
            throw Database.meaningOf(e);
        }
    }

    Optional<StoredNode> child(NodeId parent, QualifiedName association, String nameKey) throws SQLException {
        StoredNode found = new Sql()
                .add(
                        "select " + NodeRows.COLUMNS + " from child_association c join node n on n.id = c.child_id"
                                + " where c.parent_id = ? and c.type_id = ? and c.name_key = ?",
                        parent.uuid(),
                        store.names.number(association),
                        nameKey)
                .first(connection, row -> store.rows.read(transaction, row));
        return found != null && mayRead(found) ? Optional.of(found) : Optional.empty();
    }

    Optional<StoredNode> atPath(String path) throws SQLException {
        return atPath(RootFolder.ID, path);
    }

    Optional<StoredNode> atPath(NodeId from, String path) throws SQLException {
        Optional<StoredNode> at = node(from);
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty() && at.isPresent()) {
                at = child(at.get().id(), Cm.CONTAINS, NameKey.of(name));
            }
        }
        return at;
    }

    /** The node and its primary ancestors, the node first; all of them, readable or not. */
    List<StoredNode> lineage(NodeId id) throws SQLException {
        return new Sql()
                .add(
                        "with recursive up(id, depth) as (select cast(? as uuid), 0 union all"
                                + " select a.primary_parent, u.depth + 1 from up u join node a on a.id = u.id"
                                + " where a.primary_parent is not null) select "
                                + NodeRows.COLUMNS + " from up join node n on n.id = up.id order by up.depth",
                        id.uuid())
                .list(connection, row -> store.rows.read(transaction, row));
    }

    List<Node> ancestors(NodeId id) throws SQLException {
        List<Node> readable = new ArrayList<>();
        List<StoredNode> lineage = lineage(id);
        for (int i = 1; i < lineage.size() && mayRead(lineage.get(i)); i++) {
            readable.add(shown(lineage.get(i)));
        }
        return readable;
    }

    Optional<String> path(NodeId id) throws SQLException {
        List<StoredNode> lineage = new ArrayList<>(lineage(id));
        Collections.reverse(lineage);
        if (lineage.isEmpty() || !lineage.get(0).id().equals(RootFolder.ID)) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (StoredNode each : lineage) {
            if (!mayRead(each)) {
                return Optional.empty();
            }
            if (!each.id().equals(RootFolder.ID)) {
                path.append('/').append(each.name());
            }
        }
        return Optional.of(path.isEmpty() ? "/" : path.toString());
    }

    Optional<StoredNode> workingCopy(NodeId series) throws SQLException {
        Optional<NodeId> copy =
                store.rows.find(transaction, series).map(node -> node.mark().workingCopy());
        return copy.isPresent() ? node(copy.get()) : Optional.empty();
    }

    Optional<Node> version(NodeId series, String label) throws SQLException {
        Optional<StoredNode> live = node(series).filter(found -> found.standing() == Standing.LIVE);
        if (live.isEmpty() || live.get().mark().label().equals(label)) {
            return live.map(this::shown);
        }
        return versions(live.get()).stream()
                .filter(version -> version.version().label().equals(label))
                .findFirst();
    }

    List<Node> versions(NodeId series) throws SQLException {
        Optional<StoredNode> live = node(series).filter(found -> found.standing() == Standing.LIVE);
        return live.isPresent() ? versions(live.get()) : List.of();
    }

    /** Earlier versions are working material: who may only read a node is not shown what it said before. */
    private List<Node> versions(StoredNode live) throws SQLException {
        return permissions(live).contains(Permission.WRITE)
                ? store.versions.all(transaction, live, store.clock.instant())
                : List.of(shown(live));
    }

    /** The folders that hold a node, the primary one first; of a working copy those of its original. */
    List<Node> parents(NodeId id) throws SQLException {
        Optional<StoredNode> found = node(id);
        if (found.isEmpty()) {
            return List.of();
        }
        StoredNode node = found.get();
        NodeId held = node.isWorkingCopy() ? Objects.requireNonNull(node.mark().series()) : node.id();
        Sql sql = new Sql()
                .add(
                        "select " + NodeRows.COLUMNS + " from child_association c join node n on n.id = c.parent_id"
                                + " where c.child_id = ? and n.state = 0",
                        held.uuid());
        return Readable.filter(sql, actor, "n")
                .add(" order by c.is_primary desc, n.id")
                .list(connection, this::toNode);
    }

    Page<Node> children(NodeId parent, QualifiedName association, @Nullable List<NodeQuery.Order> order, Paging paging)
            throws SQLException {
        if (node(parent).isEmpty()) {
            return new Page<>(List.of(), 0, false);
        }
        ChildrenSql sql = new ChildrenSql(parent, association, actor, dictionary, store.names);
        List<UUID> ids = paging.maxItems() == 0
                ? List.of()
                : sql.ids(order, paging).list(connection, row -> NodeRows.uuid(row, 1));
        return page(byId(ids), sql.count(), paging);
    }

    /** Nodes by id, in the order of the ids. */
    private List<Node> byId(List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Node> found = new HashMap<>();
        new Sql()
                .add("select " + NodeRows.COLUMNS + " from node n where n.id in ")
                .addList(ids)
                .list(connection, this::toNode)
                .forEach(node -> found.put(node.id().uuid(), node));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    Page<Node> query(NodeQuery query, Paging paging) throws SQLException {
        QuerySql sql = sql(query);
        Sql page = transaction.dialect().sortsWholeRows() ? sql.pageByIds(paging) : sql.page(paging);
        return page(page, sql.count(), paging);
    }

    private QuerySql sql(NodeQuery query) {
        ConditionSql conditions = new ConditionSql(dictionary, store.names, transaction.dialect(), this::readable);
        return new QuerySql(query, actor, dictionary, store.names, conditions);
    }

    View.Volume volume(NodeQuery query) throws SQLException {
        View.Volume found =
                sql(query).volume().first(connection, row -> new View.Volume(row.getLong(1), row.getLong(2)));
        return Objects.requireNonNull(found);
    }

    Map<NodeId, Long> references(QualifiedName property) throws SQLException {
        Map<NodeId, Long> found = new LinkedHashMap<>();
        Sql sql = new Sql()
                .add(
                        "select p.sort_key, count(*) from node_property p join node n on n.id = p.node_id"
                                + " where n.state = 0 and p.name_id = ?",
                        store.names.number(property));
        Readable.filter(sql, actor, "n")
                .add(" group by p.sort_key order by p.sort_key")
                .list(connection, row -> found.put(SortKey.nodeIn(row.getBytes(1)), row.getLong(2)));
        return found;
    }

    List<Node> found(List<NodeId> ids) throws SQLException {
        Sql sql = new Sql()
                .add("select " + NodeRows.COLUMNS + " from node n where n.state = 0 and n.id in ")
                .addList(ids.stream().map(NodeId::uuid).toList());
        return Readable.filter(sql, actor, "n").list(connection, this::toNode);
    }

    Page<Node> workingCopies(@Nullable NodeId folder, Paging paging) throws SQLException {
        Sql from = new Sql().add(" from node n where n.state = 1");
        if (!Acl.isUnlimited(actor)) {
            from.add(" and n.checked_out_by = ?", actor.userId());
        }
        if (folder != null) {
            from.add(" and n.primary_parent = ?", folder.uuid());
        }
        Sql page = new Sql()
                .add("select " + NodeRows.COLUMNS)
                .add(from)
                .add(" order by n.created, n.id limit ? offset ?", paging.maxItems(), paging.skipCount());
        return page(page, new Sql().add("select count(*)").add(from), paging);
    }

    Page<View.Trashed> trash(Paging paging) throws SQLException {
        Sql from = fromTrash();
        List<View.Trashed> items = new Sql()
                .add(TRASH)
                .add(from)
                .add(" order by t.deleted_at desc, n.id limit ? offset ?", paging.maxItems(), paging.skipCount())
                .list(connection, this::toTrashed);
        long total = new Sql().add("select count(*)").add(from).count(connection);
        return new Page<>(items, total, paging.skipCount() + items.size() < total);
    }

    Optional<View.Trashed> trashed(NodeId id) throws SQLException {
        return Optional.ofNullable(new Sql()
                .add(TRASH)
                .add(fromTrash().add(" and n.id = ?", id.uuid()))
                .first(connection, this::toTrashed));
    }

    private Sql fromTrash() {
        Sql from = new Sql().add(" from trash t join node n on n.id = t.node_id where 1 = 1");
        return Acl.isUnlimited(actor) ? from : from.add(" and t.deleted_by = ?", actor.userId());
    }

    private View.Trashed toTrashed(ResultSet row) throws SQLException {
        int fields = NodeRows.FIELDS.size();
        return new View.Trashed(
                toNode(row),
                Instant.ofEpochMilli(row.getLong(fields + 1)),
                row.getString(fields + 2),
                NodeRows.nodeId(row, fields + 3));
    }

    List<View.PeerAssociation> associations(NodeId id, View.Direction direction) throws SQLException {
        if (node(id).isEmpty()) {
            return List.of();
        }
        List<View.PeerAssociation> found = new ArrayList<>();
        if (direction != View.Direction.TARGET) {
            found.addAll(associations("a.source_id", "a.target_id", id));
        }
        if (direction != View.Direction.SOURCE) {
            found.addAll(associations("a.target_id", "a.source_id", id));
        }
        return found;
    }

    private List<View.PeerAssociation> associations(String thisEnd, String otherEnd, NodeId id) throws SQLException {
        Sql sql = new Sql()
                .add(
                        "select a.id, a.source_id, a.type_id, a.target_id from peer_association a join node n on n.id = "
                                + otherEnd + " where n.state = 0 and " + thisEnd + " = ?",
                        id.uuid());
        return Readable.filter(sql, actor, "n").add(" order by a.id").list(connection, this::toAssociation);
    }

    Optional<View.PeerAssociation> association(long id) throws SQLException {
        Sql sql = new Sql()
                .add(
                        "select a.id, a.source_id, a.type_id, a.target_id from peer_association a"
                                + " join node n on n.id = a.source_id join node m on m.id = a.target_id"
                                + " where n.state = 0 and m.state = 0 and a.id = ?",
                        id);
        Readable.filter(sql, actor, "n");
        return Optional.ofNullable(Readable.filter(sql, actor, "m").first(connection, this::toAssociation));
    }

    private View.PeerAssociation toAssociation(ResultSet row) throws SQLException {
        return new View.PeerAssociation(
                row.getLong(1),
                new NodeId(NodeRows.uuid(row, 2)),
                store.names.name(transaction, row.getInt(3)),
                new NodeId(NodeRows.uuid(row, 4)));
    }

    Set<Permission> permissions(NodeId id) throws SQLException {
        Optional<StoredNode> found = node(id);
        return found.isEmpty() ? Set.of() : permissions(found.get());
    }

    /** Many nodes' in one query; a node that may not be read has none. */
    Map<NodeId, Set<Permission>> permissions(Collection<NodeId> ids) throws SQLException {
        Map<NodeId, Set<Permission>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<StoredNode> nodes = new Sql()
                    .add("select " + NodeRows.COLUMNS + " from node n where n.id in ")
                    .addList(ids.stream().map(NodeId::uuid).toList())
                    .list(connection, row -> store.rows.read(transaction, row));
            for (StoredNode node : nodes) {
                if (mayRead(node)) {
                    found.put(node.id(), permissions(node));
                }
            }
        }
        return found;
    }

    private Set<Permission> permissions(StoredNode node) throws SQLException {
        return node.isWorkingCopy()
                ? EnumSet.of(Permission.READ, Permission.WRITE, Permission.DELETE)
                : acl(node).permissions(actor, node.state().audit().creator());
    }

    List<View.Grant> grants(NodeId id) throws SQLException {
        Optional<StoredNode> found = node(id);
        return found.isEmpty() ? List.of() : acl(found.get()).grants();
    }

    /** Reads a page; the total is counted only if the page does not tell it. */
    Page<Node> page(Sql page, Sql count, Paging paging) throws SQLException {
        return page(paging.maxItems() == 0 ? List.of() : page.list(connection, this::toNode), count, paging);
    }

    private Page<Node> page(List<Node> items, Sql count, Paging paging) throws SQLException {
        boolean endSeen = items.size() < paging.maxItems() && (!items.isEmpty() || paging.skipCount() == 0);
        long total = endSeen ? paging.skipCount() + items.size() : count.count(connection);
        return new Page<>(items, total, paging.skipCount() + items.size() < total);
    }

    /** As protocols see it now. */
    Node shown(StoredNode node) {
        return node.toNode(store.clock.instant());
    }

    private Node toNode(ResultSet row) throws SQLException {
        return shown(store.rows.read(transaction, row));
    }
}
