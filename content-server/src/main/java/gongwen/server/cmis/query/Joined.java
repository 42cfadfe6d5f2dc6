package gongwen.server.cmis.query;

import gongwen.server.node.NodeQuery.Condition;
import java.util.List;
import java.util.stream.Stream;

/** Joins conditions without nesting what need not be nested, so that the store sees at once what leads to few nodes. */
final class Joined {

    private Joined() {}

    static Condition and(List<Condition> conditions) {
        List<Condition> all = conditions.stream()
                .flatMap(
                        condition -> condition instanceof Condition.And and ? and.all().stream() : Stream.of(condition))
                .toList();
        return all.size() == 1 ? all.get(0) : new Condition.And(all);
    }

    static Condition or(List<Condition> conditions) {
        List<Condition> any = conditions.stream()
                .flatMap(condition -> condition instanceof Condition.Or or ? or.any().stream() : Stream.of(condition))
                .toList();
        return any.size() == 1 ? any.get(0) : new Condition.Or(any);
    }
}
