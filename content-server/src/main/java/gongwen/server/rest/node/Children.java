package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists what a folder holds. */
final class Children {

    private static final String WITH_SUBTYPES = " INCLUDESUBTYPES";

    private final RestCall call;

    Children(RestCall call) {
        this.call = call;
    }

    /** The children that a client asks for, in the order it asks for. */
    Page<Node> of(Node folder, Where where, @Nullable String orderBy, RestPaging paging) {
        where.only("isFile", "isFolder", "nodeType", "isPrimary", "assocType");
        List<NodeQuery.Order> order = Order.parse(orderBy, call.dictionary());
        Paging part = new Paging(paging.skipCount(), paging.maxItems());
        Set<QualifiedName> types = new HashSet<>();
        List<Condition> conditions = new ArrayList<>();
        where.clauses().forEach(clause -> read(clause, types, conditions));
        if (types.isEmpty() && conditions.isEmpty()) {
            QualifiedName association = where.about("assocType")
                    .map(clause -> QualifiedNames.read(clause.value()))
                    .orElse(Cm.CONTAINS);
            return call.view().children(folder.id(), association, order, part);
        }
        conditions.add(new Condition.InFolder(folder.id()));
        return call.view().query(new NodeQuery(types, new Condition.And(conditions), order), part);
    }

    private void read(Where.Clause clause, Set<QualifiedName> types, List<Condition> conditions) {
        switch (clause.field()) {
            case "isFile" -> {
                if (clause.flag()) {
                    types.add(Cm.CONTENT);
                } else {
                    conditions.add(new Condition.Compare(Field.Builtin.IS_FOLDER, Operator.EQUAL, true));
                }
            }
            case "isFolder" ->
                conditions.add(new Condition.Compare(Field.Builtin.IS_FOLDER, Operator.EQUAL, clause.flag()));
            case "nodeType" -> readType(clause.value(), types, conditions);
            default -> {
                // which association it is was settled before
            }
        }
    }

    private static void readType(String value, Set<QualifiedName> types, List<Condition> conditions) {
        if (value.endsWith(WITH_SUBTYPES)) {
            types.add(QualifiedNames.read(value.substring(0, value.length() - WITH_SUBTYPES.length())));
        } else {
            conditions.add(new Condition.Compare(Field.Builtin.TYPE, Operator.EQUAL, QualifiedNames.read(value)));
        }
    }

    static Listing<Map<String, Object>> listing(Page<Node> page, NodeEntries entries, RestPaging paging) {
        return Listing.of(entries.listed(page.items()), page.totalItems(), paging);
    }
}
