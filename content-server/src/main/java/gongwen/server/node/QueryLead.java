package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query starts from, of all that must hold: a value, else a folder, an aspect, a range. The rest is checked on
 * the nodes this finds; H2 would not choose so itself.
 *
 * @param equality the value it starts from, null if it starts from none
 * @param start another start as a condition, null if there is none
 * @param rest what is left to check
 */
record QueryLead(
        Condition.@Nullable Compare equality, @Nullable Sql start, List<Condition> rest) {

    static QueryLead of(Condition where, ConditionSql sql) {
        List<Condition> musts = new ArrayList<>();
        addMusts(where, musts);
        Optional<Condition.Compare> equality = musts.stream()
                .filter(Condition.Compare.class::isInstance)
                .map(Condition.Compare.class::cast)
                .filter(compare -> compare.operator() == Operator.EQUAL && compare.field() instanceof Field.Property)
                .findFirst();
        if (equality.isPresent()) {
            musts.remove(equality.get());
            return new QueryLead(equality.get(), null, musts);
        }
        return startingElsewhere(musts, sql);
    }

    private static QueryLead startingElsewhere(List<Condition> musts, ConditionSql sql) {
        Optional<Condition> folder =
                musts.stream().filter(Condition.InFolder.class::isInstance).findFirst();
        if (folder.isPresent()) {
            musts.remove(folder.get());
            return new QueryLead(null, sql.fromFolder(((Condition.InFolder) folder.get()).folder()), musts);
        }
        Optional<Condition> aspect =
                musts.stream().filter(Condition.HasAspect.class::isInstance).findFirst();
        if (aspect.isPresent()) {
            musts.remove(aspect.get());
            return new QueryLead(null, sql.fromAspect(((Condition.HasAspect) aspect.get()).aspect()), musts);
        }
        List<Condition.Compare> range = range(musts, sql);
        musts.removeAll(range);
        return new QueryLead(null, range.isEmpty() ? null : sql.fromRange(range), musts);
    }

    /** The first bound of a property with those that bound the same single value from the other side. */
    private static List<Condition.Compare> range(List<Condition> musts, ConditionSql sql) {
        List<Condition.Compare> range = new ArrayList<>();
        @Nullable QualifiedName bounded = null;
        for (Condition condition : musts) {
            if (condition instanceof Condition.Compare compare
                    && compare.operator() != Operator.NOT_EQUAL
                    && compare.field() instanceof Field.Property property
                    && (bounded == null || property.name().equals(bounded) && !sql.isMultiple(bounded))) {
                bounded = property.name();
                range.add(compare);
            }
        }
        return range;
    }

    private static void addMusts(Condition condition, List<Condition> musts) {
        if (condition instanceof Condition.And and) {
            and.all().forEach(each -> addMusts(each, musts));
        } else {
            musts.add(condition);
        }
    }
}
