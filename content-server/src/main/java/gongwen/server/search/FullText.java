package gongwen.server.search;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.search.afts.Expression;
import gongwen.server.search.afts.Expression.Mode;
import gongwen.server.search.afts.Expression.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lets the index answer what a query of the database asks of texts. What the index does not know yet, and all of it where
 * there is no index or it finds too much to hand on, the database looks for itself, slowly but surely.
 */
public final class FullText {

    /** More hits than this a database takes longer to be told of than to find. */
    private static final int MOST = 2000;

    private final Search search;

    FullText(Search search) {
        this.search = search;
    }

    /** The same query, in which hits of the index stand where texts are looked for. */
    public NodeQuery answered(Actor actor, NodeQuery query) {
        return new NodeQuery(query.types(), answered(actor, query.where()), query.orderBy());
    }

    private Condition answered(Actor actor, Condition condition) {
        if (condition instanceof Condition.And and) {
            return new Condition.And(
                    and.all().stream().map(each -> answered(actor, each)).toList());
        }
        if (condition instanceof Condition.Or or) {
            return new Condition.Or(
                    or.any().stream().map(each -> answered(actor, each)).toList());
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(answered(actor, not.condition()));
        }
        return condition instanceof Condition.ContainsText contains ? answered(actor, contains) : condition;
    }

    private Condition answered(Actor actor, Condition.ContainsText contains) {
        Expression text = new Expression.Any(List.of(
                test("TEXT", contains.phrase()),
                test("cm:name", contains.phrase()),
                test("cm:title", contains.phrase())));
        Optional<Search.Matches> matches = search.all(actor, text, MOST);
        if (matches.isEmpty() || matches.get().unknown().size() > MOST) {
            return contains;
        }
        Condition unknown = new Condition.And(List.of(among(matches.get().unknown()), contains));
        return new Condition.Or(List.of(among(matches.get().nodes()), unknown));
    }

    private static Expression test(String field, String phrase) {
        return new Expression.Test(field, Mode.USUAL, new Words(phrase), 1);
    }

    private static Condition among(Collection<NodeId> nodes) {
        return new Condition.In(Field.Builtin.ID, List.copyOf(nodes));
    }
}
