package gongwen.server.node;

import static gongwen.server.schema.Tables.NODE;

import gongwen.models.QualifiedName;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Reads rows of the node table. */
final class NodeRows {

    /** The order in which {@link #read} expects the columns. */
    static final List<Field<?>> FIELDS = List.of(
            NODE.ID,
            NODE.TYPE_ID,
            NODE.STATE,
            NODE.IS_FOLDER,
            NODE.ASPECTS,
            NODE.PROPERTY_VALUES,
            NODE.PRIMARY_PARENT,
            NODE.ACL_ID,
            NODE.ACL_OWN,
            NODE.SHA256,
            NODE.SM3,
            NODE.CONTENT_SIZE,
            NODE.MIME_TYPE,
            NODE.ENCODING,
            NODE.FILE_NAME,
            NODE.CREATOR,
            NODE.CREATED,
            NODE.MODIFIER,
            NODE.MODIFIED,
            NODE.CHANGE_TOKEN,
            NODE.VERSION_LABEL,
            NODE.VERSION_MAJOR,
            NODE.VERSION_COMMENT,
            NODE.SERIES_ID,
            NODE.CHECKED_OUT_BY,
            NODE.WORKING_COPY);

    /** All columns of the table under the alias {@code n}. */
    static final String COLUMNS =
            FIELDS.stream().map(field -> "n." + field.getName()).collect(Collectors.joining(", "));

    private static final String SELECT = "select " + COLUMNS + " from node n where n.id ";

    private final Names names;
    private final AccessLists accessLists;
    private final Map<String, Set<QualifiedName>> aspectSets = new ConcurrentHashMap<>();

    NodeRows(Names names, AccessLists accessLists) {
        this.names = names;
        this.accessLists = accessLists;
    }

    Optional<StoredNode> find(Transaction transaction, NodeId id) throws SQLException {
        return Optional.ofNullable(new Sql()
                .add(SELECT + "= ?", id.uuid())
                .first(transaction.connection(), row -> read(transaction, row)));
    }

    /** The columns of a row, in the order of {@link #FIELDS}. */
    Object[] values(StoredNode node) {
        NodeState state = node.state();
        ContentInfo content = state.content();
        VersionMark mark = node.mark();
        List<@Nullable Object> values = new ArrayList<>(FIELDS.size());
        values.add(state.id().uuid());
        values.add(names.number(state.type()));
        values.add(node.standing().code());
        values.add(node.folder());
        values.add(aspectColumn(state.aspects()));
        values.add(PropertyText.write(state.properties()));
        values.add(uuid(state.primaryParent()));
        values.add(node.acl());
        values.add(node.ownAccess());
        values.addAll(content(content));
        values.add(state.audit().creator());
        values.add(state.audit().created().toEpochMilli());
        values.add(state.audit().modifier());
        values.add(state.audit().modified().toEpochMilli());
        values.add(state.changeToken());
        values.add(mark.label());
        values.add(mark.major());
        values.add(mark.comment());
        values.add(uuid(mark.series()));
        values.add(mark.checkedOutBy());
        values.add(uuid(mark.workingCopy()));
        return values.toArray();
    }

    /** The six columns from {@code sha256} to {@code file_name}. */
    static List<@Nullable Object> content(@Nullable ContentInfo content) {
        return content == null
                ? Arrays.asList(null, null, null, null, null, null)
                : Arrays.asList(
                        content.sha256(),
                        content.sm3(),
                        content.size(),
                        content.mimeType(),
                        content.encoding(),
                        content.fileName());
    }

    private static @Nullable UUID uuid(@Nullable NodeId id) {
        return id == null ? null : id.uuid();
    }

    /** Finds a node and keeps others from changing it until the transaction ends. */
    Optional<StoredNode> lock(Transaction transaction, NodeId id) throws SQLException {
        return Optional.ofNullable(new Sql()
                .add(SELECT + "= ? for update", id.uuid())
                .first(transaction.connection(), row -> read(transaction, row)));
    }

    /** Finds and locks what hangs below a node by its primary parent, whatever it stands for. */
    List<StoredNode> lockChildren(Transaction transaction, NodeId parent) throws SQLException {
        return new Sql()
                .add("select " + COLUMNS + " from node n where n.primary_parent = ? for update", parent.uuid())
                .list(transaction.connection(), row -> read(transaction, row));
    }

    StoredNode read(Transaction transaction, ResultSet row) throws SQLException {
        long acl = row.getLong(8);
        boolean ownAccess = row.getBoolean(9);
        AccessList access =
                ownAccess ? accessLists.get(transaction.connection(), acl).own() : AccessList.INHERITED;
        NodeState state = new NodeState(
                new NodeId(uuid(row, 1)),
                names.name(transaction, row.getInt(2)),
                aspects(row.getString(5)),
                PropertyText.read(row.getString(6)),
                nodeId(row, 7),
                content(row, 10),
                access,
                audit(row, 16),
                row.getLong(20));
        VersionMark mark = new VersionMark(
                row.getString(21),
                row.getBoolean(22),
                row.getString(23),
                nodeId(row, 24),
                row.getString(25),
                nodeId(row, 26));
        return new StoredNode(state, Standing.of(row.getInt(3)), row.getBoolean(4), acl, ownAccess, mark);
    }

    /** The names in a column {@code aspects}; there are few different sets, so each is kept once. */
    Set<QualifiedName> aspects(String column) {
        return aspectSets.computeIfAbsent(column, NodeRows::parseAspects);
    }

    private static Set<QualifiedName> parseAspects(String column) {
        Set<QualifiedName> aspects = new LinkedHashSet<>();
        for (String name : column.split(" ", -1)) {
            if (!name.isEmpty()) {
                aspects.add(PropertyText.name(name));
            }
        }
        return Set.copyOf(aspects);
    }

    static String aspectColumn(Set<QualifiedName> aspects) {
        return aspects.stream().sorted().map(QualifiedName::toString).collect(Collectors.joining(" "));
    }

    /** Six columns from {@code sha256} to {@code file_name}. */
    static @Nullable ContentInfo content(ResultSet row, int first) throws SQLException {
        String sha256 = row.getString(first);
        return sha256 == null
                ? null
                : new ContentInfo(
                        sha256,
                        row.getString(first + 1),
                        row.getLong(first + 2),
                        row.getString(first + 3),
                        row.getString(first + 4),
                        row.getString(first + 5));
    }

    /** Four columns from {@code creator} to {@code modified}. */
    static NodeState.Audit audit(ResultSet row, int first) throws SQLException {
        return new NodeState.Audit(
                row.getString(first),
                Instant.ofEpochMilli(row.getLong(first + 1)),
                row.getString(first + 2),
                Instant.ofEpochMilli(row.getLong(first + 3)));
    }

    static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable NodeId nodeId(ResultSet row, int column) throws SQLException {
        UUID uuid = row.getObject(column, UUID.class);
        return uuid == null ? null : new NodeId(uuid);
    }
}
