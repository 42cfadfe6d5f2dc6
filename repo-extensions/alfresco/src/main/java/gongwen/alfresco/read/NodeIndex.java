package gongwen.alfresco.read;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code gw_index}: where to find a node by a value that rules ask for, written in the transaction of each
 * change. Alfresco's own queries cost more than a whole change may.
 */
public final class NodeIndex {

    /** What rules and jobs look for; a question about anything else is refused, so that none is missing unseen. */
    private static final Set<QualifiedName> INDEXED = Set.of(
            Bf.TITLE_NAME,
            Bf.UNIT,
            Ex.AT,
            Ex.DELIVERED_AT,
            Ex.PUBLIC_STATUS_AT,
            Ex.REFUSED_NODE,
            Ex.REMIND_AT,
            Ex.SOURCE_PLATFORM_NO,
            Gw.CIRCULATE_TO,
            Gw.DOC_ID,
            Gw.DOC_NO,
            Gw.HANDLER,
            Gw.ISSUER,
            Gw.ORIGIN,
            Gw.PAPER_APPROVED_AT,
            Gw.SUBJECT,
            Org.DELEGATE,
            Org.HANDLED_BY,
            Org.KIND,
            Org.LIST_NAME,
            Org.NAME,
            Org.OUTAGE_STATE,
            Org.SHORT_NAME,
            Org.UNIT_ID);

    /** Longer texts are found by their beginning and compared whole afterwards. */
    private static final int LONGEST = 200;

    private final JdbcTemplate database;

    public NodeIndex(JdbcTemplate database) {
        this.database = database;
    }

    /** Follows what became of nodes, all of them at once. */
    public void follow(Collection<Change> changes) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            for (QualifiedName property : INDEXED) {
                Optional<Object> was = value(change.before(), property);
                Optional<Object> is = value(change.after(), property);
                if (!was.equals(is)) {
                    was.ifPresent(value -> gone.add(new Object[] {change.id().toString(), property.toString()}));
                    is.ifPresent(value -> rows.addAll(rows(change.id(), property, value)));
                }
            }
        }
        change("delete from gw_index where node_id = ? and property = ?", gone);
        change("insert into gw_index (node_id, property, text_value, time_value) values (?, ?, ?, ?)", rows);
    }

    private void change(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
        }
    }

    private static Optional<Object> value(@Nullable NodeState state, QualifiedName property) {
        return Optional.ofNullable(state).flatMap(node -> node.properties().value(property));
    }

    private static List<Object[]> rows(NodeId id, QualifiedName property, Object value) {
        List<Object[]> rows = new ArrayList<>();
        for (Object each : value instanceof List<?> values ? values : List.of(value)) {
            Long time = each instanceof Instant at ? at.toEpochMilli() : null;
            rows.add(new Object[] {id.toString(), property.toString(), time == null ? text(each) : null, time});
        }
        return rows;
    }

    private static String text(Object value) {
        String text = value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Every node that has a property. */
    public List<NodeId> having(QualifiedName property) {
        requireIndexed(property);
        return ids("select distinct node_id from gw_index where property = ?", property);
    }

    /** The nodes one of whose values of a property may be this one. */
    List<NodeId> find(QualifiedName property, Object value) {
        requireIndexed(property);
        return ids(
                "select distinct node_id from gw_index where property = ? and text_value = ?", property, text(value));
    }

    /** The nodes whose time lies in [from, until). */
    public List<NodeId> between(QualifiedName property, Instant from, Instant until) {
        requireIndexed(property);
        return ids(
                "select distinct node_id from gw_index where property = ? and time_value >= ? and time_value < ?",
                property,
                from.toEpochMilli(),
                until.toEpochMilli());
    }

    private List<NodeId> ids(String sql, QualifiedName property, Object... values) {
        List<Object> bound = new ArrayList<>();
        bound.add(property.toString());
        bound.addAll(List.of(values));
        return database.query(
                sql, (row, number) -> NodeId.parse(Objects.requireNonNull(row.getString(1))), bound.toArray());
    }

    private static void requireIndexed(QualifiedName property) {
        if (!INDEXED.contains(property)) {
            throw new IllegalStateException("Nothing is found by " + property + ": add it to the index");
        }
    }
}
