package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows that answer queries: one for each value of a property and for each aspect. Only what differs is written. */
final class ValueRows {

    private final Names names;
    private final Batch deleteValues = new Batch("delete from node_property where node_id = ? and name_id = ?");
    private final Batch insertValues = new Batch(
            "insert into node_property (node_id, name_id, position, sort_key, text_value) values (?, ?, ?, ?, ?)");
    private final Batch deleteAspects = new Batch("delete from node_aspect where aspect_id = ? and node_id = ?");
    private final Batch insertAspects = new Batch("insert into node_aspect (aspect_id, node_id) values (?, ?)");

    ValueRows(Names names) {
        this.names = names;
    }

    void insert(NodeState state) {
        UUID node = state.id().uuid();
        state.properties().asMap().forEach((name, value) -> insert(node, name, value));
        state.aspects().forEach(aspect -> insertAspects.add(names.number(aspect), node));
    }

    void update(NodeState before, NodeState after) {
        UUID node = after.id().uuid();
        Map<QualifiedName, Object> old = before.properties().asMap();
        Map<QualifiedName, Object> now = after.properties().asMap();
        Set<QualifiedName> all = new HashSet<>(old.keySet());
        all.addAll(now.keySet());
        for (QualifiedName name : all) {
            Object value = now.get(name);
            if (old.containsKey(name) && !old.get(name).equals(value)) {
                deleteValues.add(node, names.number(name));
            }
            if (value != null && !value.equals(old.get(name))) {
                insert(node, name, value);
            }
        }
        before.aspects().stream()
                .filter(aspect -> !after.hasAspect(aspect))
                .forEach(aspect -> deleteAspects.add(names.number(aspect), node));
        after.aspects().stream()
                .filter(aspect -> !before.hasAspect(aspect))
                .forEach(aspect -> insertAspects.add(names.number(aspect), node));
    }

    void delete(NodeState state) {
        UUID node = state.id().uuid();
        state.properties().asMap().keySet().forEach(name -> deleteValues.add(node, names.number(name)));
        state.aspects().forEach(aspect -> deleteAspects.add(names.number(aspect), node));
    }

    /** Equal values of a list are one row: a condition on it holds of the node once. */
    private void insert(UUID node, QualifiedName name, Object value) {
        Set<?> distinct = value instanceof List<?> list ? new LinkedHashSet<>(list) : Set.of(value);
        int position = 0;
        for (Object each : distinct) {
            String text = each instanceof String string ? string : null;
            insertValues.add(node, names.number(name), position++, SortKey.of(each), text);
        }
    }

    void run(Connection connection) throws SQLException {
        deleteValues.run(connection);
        deleteAspects.run(connection);
        insertValues.run(connection);
        insertAspects.run(connection);
    }
}
