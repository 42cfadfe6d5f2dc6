package gongwen.server.cmis.query;

import gongwen.server.cmis.mapping.MappedProperty;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.cmis.mapping.Types;
import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.FailedPredicateException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.tree.Tree;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.server.support.query.CmisQueryException;
import org.apache.chemistry.opencmis.server.support.query.CmisSelector;
import org.apache.chemistry.opencmis.server.support.query.ColumnReference;
import org.apache.chemistry.opencmis.server.support.query.QueryObject;
import org.jspecify.annotations.Nullable;

/** Reads CMIS QL (CMIS 1.1, 2.1.14) with OpenCMIS's parser. */
public final class StatementReader {

    /** The column SCORE() gives if it has no other name (CMIS 1.1, 2.1.14.2.4.4). */
    static final String SCORE = "SEARCH_SCORE";

    private static final Pattern PLACE = Pattern.compile("(?s)line (\\d+):(-?\\d+) (.*)");
    private static final int LONGEST = 20_000;

    private final String text;
    private final Types types;
    private final Comparisons comparisons;
    private @Nullable QueryObject parsed;

    private StatementReader(String text, Types types, PropertyValues values) {
        this.text = text;
        this.types = types;
        this.comparisons = new Comparisons(types, values);
    }

    /**
     * Reads a statement.
     *
     * @throws Failure.InvalidArgument if it cannot be read or asks for what there is not, with the position
     */
    public static Statement read(String text, Types types, PropertyValues values) {
        if (text.length() > LONGEST) {
            throw new Failure.InvalidArgument("A query has at most " + LONGEST + " characters");
        }
        try {
            return new StatementReader(text, types, values).read();
        } catch (StackOverflowError e) {
            throw new Failure.InvalidArgument("The query is nested too deeply");
        }
    }

    private Statement read() {
        ConditionReader where = new ConditionReader(comparisons, this::property);
        QueryObject query = walked(where);
        Sources sources = new Sources(text, types, query);
        List<NodeQuery.Condition> conditions = new ArrayList<>(sources.conditions());
        conditions.add(where.condition());
        Map<String, MappedProperty> columns = new LinkedHashMap<>();
        Set<String> scores = new HashSet<>();
        for (CmisSelector selector : query.getSelectReferences()) {
            if (selector instanceof ColumnReference column) {
                select(column, sources, columns);
            } else {
                scores.add(selector.getAliasName() == null ? SCORE : selector.getAliasName());
            }
        }
        NodeQuery nodes = new NodeQuery(sources.types(), Joined.and(conditions), order(query));
        return new Statement(nodes, columns, scores);
    }

    private QueryObject walked(ConditionReader where) {
        QueryTypes queryTypes = new QueryTypes(types);
        StatementWalker walker = new StatementWalker(text, queryTypes, where);
        parsed = walker.getQueryObject();
        queryTypes.follow(walker.getQueryObject());
        try {
            walker.processStatement();
            return walker.getQueryObject();
        } catch (FailedPredicateException e) {
            throw problem(String.valueOf(e.predicateText));
        } catch (RecognitionException e) {
            throw At.position(e.line, e.charPositionInLine + 1, "it cannot be read");
        } catch (CmisInvalidArgumentException | CmisQueryException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** The parser says "line 1:7 …" itself, counting columns from 0; the walker names the word that is wrong. */
    private Failure.InvalidArgument problem(String message) {
        String line = message.strip();
        Matcher place = PLACE.matcher(line);
        return place.matches()
                ? At.position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)) + 1, place.group(3))
                : At.word(text, line.split("\\s")[0], line);
    }

    private MappedProperty property(Tree column) {
        CmisSelector selector = Objects.requireNonNull(parsed).getColumnReference(column.getTokenStartIndex());
        if (!(selector instanceof ColumnReference reference)) {
            throw At.node(column, "SCORE() is no condition");
        }
        return property(reference);
    }

    private MappedProperty property(ColumnReference reference) {
        String name = reference.getPropertyQueryName();
        if (reference.getTypeDefinition() == null || reference.getPropertyId() == null) {
            throw At.word(text, name, "there is no such property in the types of the query");
        }
        return types.property(reference.getPropertyId()).orElseThrow();
    }

    private void select(ColumnReference column, Sources sources, Map<String, MappedProperty> columns) {
        if (column.getPropertyQueryName().equals("*")) {
            sources.propertiesOf(column.getQualifier()).forEach(columns::putIfAbsent);
            return;
        }
        String alias = column.getAliasName();
        String written = column.getQualifier() == null
                ? column.getPropertyQueryName()
                : column.getQualifier() + "." + column.getPropertyQueryName();
        columns.put(alias == null ? written : alias, property(column));
    }

    private List<NodeQuery.Order> order(QueryObject query) {
        List<NodeQuery.Order> order = new ArrayList<>();
        for (QueryObject.SortSpec key : query.getOrderBys()) {
            // every hit has the same score, so sorting by it changes nothing
            if (key.getSelector() instanceof ColumnReference column) {
                MappedProperty property = property(column);
                if (!Boolean.TRUE.equals(property.definition().isOrderable())) {
                    throw At.word(text, column.getName(), "results cannot be sorted by this property");
                }
                order.add(new NodeQuery.Order(comparisons.field(property), key.isAscending()));
            }
        }
        return order;
    }
}
