package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a folder holds, as ids in order. Of a child only what indexes tell is asked: its name by the association, whether
 * it is a folder by its type, so a page of ten thousand children reads no row but those it shows.
 */
final class ChildrenSql {

    private final NodeId parent;
    private final QualifiedName association;
    private final Actor actor;
    private final Dictionary dictionary;
    private final Names names;

    ChildrenSql(NodeId parent, QualifiedName association, Actor actor, Dictionary dictionary, Names names) {
        this.parent = parent;
        this.association = association;
        this.actor = actor;
        this.dictionary = dictionary;
        this.names = names;
    }

    /** @param order null for the order of names */
    Sql ids(@Nullable List<NodeQuery.Order> order, Paging paging) {
        Sql sql = new Sql().add("select n.id from child_association c join node n on n.id = c.child_id");
        List<NodeQuery.Order> others = order == null
                ? List.of()
                : order.stream().filter(each -> !isName(each)).toList();
        QuerySql.addSortJoins(sql, others, names);
        addWhere(sql);
        sql.add(" order by ");
        if (order == null) {
            sql.add("c.parent_id, c.type_id, c.name_key");
        } else {
            addOrder(sql, order, others);
            sql.add("n.id");
        }
        return sql.add(" limit ? offset ?", paging.maxItems(), paging.skipCount());
    }

    private void addOrder(Sql sql, List<NodeQuery.Order> order, List<NodeQuery.Order> joined) {
        for (NodeQuery.Order each : order) {
            if (isName(each)) {
                sql.add("c.name_key");
            } else if (each.field() == NodeQuery.Field.Builtin.IS_FOLDER) {
                sql.add("case when n.type_id in ").addList(folders()).add(" then 1 else 0 end");
            } else {
                sql.add(QuerySql.key(joined, joined.indexOf(each)));
            }
            sql.add((each.ascending() ? " asc" : " desc") + " nulls last, ");
        }
    }

    private List<Integer> folders() {
        return dictionary.subtypes(Cm.FOLDER).stream()
                .map(names::number)
                .sorted()
                .toList();
    }

    private static boolean isName(NodeQuery.Order order) {
        return order.field().equals(new NodeQuery.Field.Property(Cm.NAME));
    }

    Sql count() {
        Sql sql = new Sql()
                .add(
                        Acl.isUnlimited(actor)
                                ? "select count(*) from child_association c"
                                : "select count(*) from child_association c join node n on n.id = c.child_id");
        addWhere(sql);
        return sql;
    }

    private void addWhere(Sql sql) {
        sql.add(" where c.parent_id = ? and c.type_id = ?", parent.uuid(), names.number(association));
        Readable.filter(sql, actor, "n");
    }
}
