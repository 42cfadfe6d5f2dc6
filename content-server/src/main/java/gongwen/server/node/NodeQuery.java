package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;
import java.util.List;
import java.util.Set;

/**
 * A metadata query over live nodes, without a syntax of its own: CMIS QL, REST {@code where} and worklists are all read
 * into it, and the database answers it with the permissions in the query.
 *
 * @param types nodes of these types and of types derived from them
 * @param where what must hold of a node
 * @param orderBy the sort order; ties are settled by node id, so paging never repeats or drops a node
 */
public record NodeQuery(Set<QualifiedName> types, Condition where, List<Order> orderBy) {

    public NodeQuery {
        types = Set.copyOf(types);
        orderBy = List.copyOf(orderBy);
    }

    /** One sort key. */
    public record Order(Field field, boolean ascending) {}

    /** Something of a node that can be compared. */
    public sealed interface Field {

        /** A property of the content model, {@code cm:name} included. Of a multi-valued one a condition holds if it holds of any value. */
        record Property(QualifiedName name) implements Field {}

        /** Something the store itself keeps of a node. */
        enum Builtin implements Field {
            /** The node id, compared with a {@link NodeId}. */
            ID,
            /** The type, compared with a {@link QualifiedName}. */
            TYPE,
            /** Whether it is a folder. */
            IS_FOLDER,
            CREATOR,
            CREATED,
            MODIFIER,
            MODIFIED,
            /** The primary parent, compared with a {@link NodeId}. */
            PARENT,
            CONTENT_LENGTH,
            CONTENT_MIME_TYPE,
            CONTENT_FILE_NAME,
            VERSION_LABEL,
            VERSION_COMMENT,
            IS_MAJOR_VERSION,
            IS_LATEST_MAJOR_VERSION,
            /** The user who has the series checked out. */
            CHECKED_OUT_BY,
            CHANGE_TOKEN
        }
    }

    /** What must hold of a node. Values are of the types {@link gongwen.rules.node.Properties} uses. */
    public sealed interface Condition {

        /** Holds of every node. */
        Condition ALWAYS = new And(List.of());

        record And(List<Condition> all) implements Condition {}

        record Or(List<Condition> any) implements Condition {}

        record Not(Condition condition) implements Condition {}

        /** A comparison; a field without a value compares as false, with {@code NOT_EQUAL} too (CMIS 1.1, 2.1.14.2.4). */
        record Compare(Field field, Operator operator, Object value) implements Condition {}

        record In(Field field, List<Object> values) implements Condition {}

        /** SQL LIKE: {@code %}, {@code _}, escaped by a backslash. */
        record Like(Field field, String pattern) implements Condition {}

        /** The field has a value. */
        record HasValue(Field field) implements Condition {}

        record HasAspect(QualifiedName aspect) implements Condition {}

        /** A child of the folder, by any parent association. */
        record InFolder(NodeId folder) implements Condition {}

        /** Anywhere below the folder. */
        record InTree(NodeId folder) implements Condition {}

        /** The content's text or the name or title contains the phrase, without regard to case. */
        record ContainsText(String phrase) implements Condition {}
    }

    /** How two values are compared. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }
}
