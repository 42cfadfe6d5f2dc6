package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.rules.commit.Actor;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The SQL of one query. */
final class QuerySql {

    private final NodeQuery query;
    private final Actor actor;
    private final Dictionary dictionary;
    private final Names names;
    private final ConditionSql conditions;
    private final QueryLead lead;

    QuerySql(NodeQuery query, Actor actor, Dictionary dictionary, Names names, ConditionSql conditions) {
        this.query = query;
        this.actor = actor;
        this.dictionary = dictionary;
        this.names = names;
        this.conditions = conditions;
        this.lead = QueryLead.of(query.where(), conditions);
    }

    Sql page(Paging paging) {
        return select(NodeRows.COLUMNS, paging);
    }

    /** The same page, its ids found first, which an index may tell alone. */
    Sql pageByIds(Paging paging) {
        Sql sql = new Sql().add("select " + NodeRows.COLUMNS + " from node n");
        addSortJoins(sql, query.orderBy(), names);
        sql.add(" where n.id in (").add(select("n.id", paging)).add(")");
        addOrder(sql, query.orderBy());
        return sql;
    }

    private Sql select(String columns, Paging paging) {
        Sql sql = new Sql().add("select " + columns);
        addFrom(sql);
        addSortJoins(sql, query.orderBy(), names);
        addWhere(sql);
        addOrder(sql, query.orderBy());
        return sql.add(" limit ? offset ?", paging.maxItems(), paging.skipCount());
    }

    Sql count() {
        Sql sql = new Sql().add("select count(*)");
        addFrom(sql);
        addWhere(sql);
        return sql;
    }

    Sql volume() {
        Sql sql = new Sql().add("select count(*), coalesce(sum(n.content_size), 0)");
        addFrom(sql);
        addWhere(sql);
        return sql;
    }

    private void addFrom(Sql sql) {
        sql.add(lead.equality() == null ? " from node n" : " from node_property d join node n on n.id = d.node_id");
    }

    private void addWhere(Sql sql) {
        sql.add(" where n.state = 0");
        addTypes(sql);
        Condition.Compare equality = lead.equality();
        if (equality != null) {
            QualifiedName property = ((Field.Property) equality.field()).name();
            sql.add(" and ").add(conditions.valueOf(property, Operator.EQUAL, equality.value(), "d"));
        }
        Sql start = lead.start();
        if (start != null) {
            sql.add(" and ").add(start);
        }
        for (Condition condition : lead.rest()) {
            sql.add(" and ").add(conditions.of(condition));
        }
        Readable.filter(sql, actor, "n");
    }

    private void addTypes(Sql sql) {
        if (query.types().isEmpty()) {
            return;
        }
        TreeSet<Integer> types = new TreeSet<>();
        List<QualifiedName> aspects = new ArrayList<>();
        for (QualifiedName asked : query.types()) {
            if (dictionary.aspect(asked).isPresent()) {
                aspects.add(asked);
            } else {
                dictionary.subtypes(asked).forEach(type -> types.add(names.number(type)));
            }
        }
        List<Sql> kinds = new ArrayList<>();
        if (!types.isEmpty()) {
            kinds.add(new Sql().add("n.type_id in ").addList(types));
        }
        aspects.forEach(aspect -> kinds.add(conditions.fromAspect(aspect)));
        String word = " and (";
        for (Sql kind : kinds) {
            sql.add(word).add(kind);
            word = " or ";
        }
        sql.add(kinds.isEmpty() ? " and 1 = 0" : ")");
    }

    /** Joins the first value of each property that is sorted by; a node without one still appears. */
    static void addSortJoins(Sql sql, List<NodeQuery.Order> order, Names names) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).field() instanceof Field.Property property) {
                String alias = "s" + i;
                sql.add(
                        " left join node_property " + alias + " on " + alias + ".node_id = n.id and " + alias
                                + ".name_id = ? and " + alias + ".position = 0",
                        names.number(property.name()));
            }
        }
    }

    /** Nodes without a value come last, and ties are settled by the id. */
    static void addOrder(Sql sql, List<NodeQuery.Order> order) {
        sql.add(" order by ");
        for (int i = 0; i < order.size(); i++) {
            sql.add(key(order, i) + (order.get(i).ascending() ? " asc" : " desc") + " nulls last, ");
        }
        sql.add("n.id");
    }

    /** What is sorted by: a column of the node, or the value that {@link #addSortJoins} joined. */
    static String key(List<NodeQuery.Order> order, int index) {
        return order.get(index).field() instanceof Field.Builtin builtin
                ? ConditionSql.column(builtin)
                : "s" + index + ".sort_key";
    }
}
