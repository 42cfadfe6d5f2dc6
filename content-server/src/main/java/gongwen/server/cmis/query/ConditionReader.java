package gongwen.server.cmis.query;

import gongwen.server.cmis.mapping.MappedProperty;
import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.runtime.tree.Tree;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.apache.chemistry.opencmis.server.support.query.CmisQlStrictLexer;
import org.apache.chemistry.opencmis.server.support.query.PredicateWalkerBase;

/**
 * Reads a WHERE clause. As in SQL, a comparison with a missing value is neither true nor false, so NOT is carried down
 * to the comparisons and never turns a missing value into a hit.
 */
final class ConditionReader implements PredicateWalkerBase {

    private final Comparisons comparisons;
    private final Function<Tree, MappedProperty> columns;
    private Condition condition = Condition.ALWAYS;

    /** @param columns finds the property a column node names */
    ConditionReader(Comparisons comparisons, Function<Tree, MappedProperty> columns) {
        this.comparisons = comparisons;
        this.columns = columns;
    }

    Condition condition() {
        return condition;
    }

    @Override
    public Boolean walkPredicate(Tree where) {
        condition = read(where, false);
        return true;
    }

    private Condition read(Tree node, boolean negated) {
        return switch (node.getType()) {
            case CmisQlStrictLexer.NOT -> read(node.getChild(0), !negated);
            case CmisQlStrictLexer.AND, CmisQlStrictLexer.OR -> joined(node, negated);
            case CmisQlStrictLexer.EQ -> compared(node, negated ? Operator.NOT_EQUAL : Operator.EQUAL);
            case CmisQlStrictLexer.NEQ -> compared(node, negated ? Operator.EQUAL : Operator.NOT_EQUAL);
            case CmisQlStrictLexer.LT -> compared(node, negated ? Operator.GREATER_OR_EQUAL : Operator.LESS);
            case CmisQlStrictLexer.GTEQ -> compared(node, negated ? Operator.LESS : Operator.GREATER_OR_EQUAL);
            case CmisQlStrictLexer.GT -> compared(node, negated ? Operator.LESS_OR_EQUAL : Operator.GREATER);
            case CmisQlStrictLexer.LTEQ -> compared(node, negated ? Operator.GREATER : Operator.LESS_OR_EQUAL);
            case CmisQlStrictLexer.IN -> in(node, node.getChild(0), Cardinality.SINGLE, negated);
            case CmisQlStrictLexer.NOT_IN -> in(node, node.getChild(0), Cardinality.SINGLE, !negated);
            case CmisQlStrictLexer.IN_ANY -> in(node, node.getChild(0), Cardinality.MULTI, negated);
            case CmisQlStrictLexer.NOT_IN_ANY -> in(node, node.getChild(0), Cardinality.MULTI, !negated);
            case CmisQlStrictLexer.EQ_ANY -> equalsAny(node, negated);
            case CmisQlStrictLexer.LIKE -> like(node, negated);
            case CmisQlStrictLexer.NOT_LIKE -> like(node, !negated);
            case CmisQlStrictLexer.IS_NULL -> exists(node, negated);
            case CmisQlStrictLexer.IS_NOT_NULL -> exists(node, !negated);
            case CmisQlStrictLexer.IN_FOLDER, CmisQlStrictLexer.IN_TREE -> inside(node, negated);
            case CmisQlStrictLexer.CONTAINS -> not(TextConditions.read(node), negated);
            default -> throw At.node(node, "this is not a condition");
        };
    }

    private static Condition not(Condition condition, boolean negated) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private Condition joined(Tree node, boolean negated) {
        boolean and = (node.getType() == CmisQlStrictLexer.AND) != negated;
        List<Condition> parts = List.of(read(node.getChild(0), negated), read(node.getChild(1), negated));
        return and ? Joined.and(parts) : Joined.or(parts);
    }

    private MappedProperty column(Tree node, Cardinality cardinality) {
        if (node.getType() != CmisQlStrictLexer.COL) {
            throw At.node(node, "a property is expected");
        }
        MappedProperty property = columns.apply(node);
        if (property.definition().getCardinality() != cardinality) {
            throw At.node(
                    node,
                    cardinality == Cardinality.MULTI
                            ? "ANY takes a property with several values"
                            : "a property with several values is compared with ANY");
        }
        return property;
    }

    private Condition compared(Tree node, Operator operator) {
        MappedProperty property = column(node.getChild(0), Cardinality.SINGLE);
        return placed(node, () -> comparisons.of(property, operator, Literals.value(node.getChild(1))));
    }

    private Condition equalsAny(Tree node, boolean negated) {
        MappedProperty property = column(node.getChild(1), Cardinality.MULTI);
        Condition any = placed(node, () -> comparisons.of(property, Operator.EQUAL, Literals.value(node.getChild(0))));
        return negated ? butExists(property, any) : any;
    }

    private Condition in(Tree node, Tree column, Cardinality cardinality, boolean negated) {
        MappedProperty property = column(column, cardinality);
        Tree list = node.getChild(1);
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < list.getChildCount(); i++) {
            Tree literal = list.getChild(i);
            equal.add(placed(literal, () -> comparisons.of(property, Operator.EQUAL, Literals.value(literal))));
        }
        Condition any = Joined.or(equal);
        return negated ? butExists(property, any) : any;
    }

    private Condition like(Tree node, boolean negated) {
        MappedProperty property = column(node.getChild(0), Cardinality.SINGLE);
        Condition like = placed(node, () -> comparisons.like(property, Literals.pattern(node.getChild(1))));
        return negated ? butExists(property, like) : like;
    }

    private Condition butExists(MappedProperty property, Condition condition) {
        return Joined.and(List.of(comparisons.exists(property), new Condition.Not(condition)));
    }

    private Condition exists(Tree node, boolean exists) {
        Tree column = node.getChild(0);
        if (column.getType() != CmisQlStrictLexer.COL) {
            throw At.node(column, "a property is expected");
        }
        return placed(node, () -> not(comparisons.exists(columns.apply(column)), !exists));
    }

    private static Condition inside(Tree node, boolean negated) {
        Tree folder = node.getChild(node.getChildCount() - 1);
        boolean directly = node.getType() == CmisQlStrictLexer.IN_FOLDER;
        Condition inside = Comparisons.node((String) Literals.value(folder))
                .<Condition>map(id -> directly ? new Condition.InFolder(id) : new Condition.InTree(id))
                .orElseThrow(() -> At.node(folder, "this is not the id of a folder"));
        return not(inside, negated);
    }

    /** Adds the position to what is wrong with a comparison. */
    private static Condition placed(Tree node, Supplier<Condition> comparison) {
        try {
            return comparison.get();
        } catch (Failure.InvalidArgument wrong) {
            String message = String.valueOf(wrong.getMessage());
            throw message.startsWith("Query, line") ? wrong : At.node(node, message);
        }
    }
}
