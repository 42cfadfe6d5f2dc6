package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Dialect;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Turns conditions of a query into SQL over a node with the alias {@code n}. */
final class ConditionSql {

    private static final String NEVER = "1 = 0";

    private static final Map<Operator, String> SIGNS = Map.of(
            Operator.EQUAL, "=",
            Operator.NOT_EQUAL, "<>",
            Operator.LESS, "<",
            Operator.LESS_OR_EQUAL, "<=",
            Operator.GREATER, ">",
            Operator.GREATER_OR_EQUAL, ">=");

    private final Dictionary dictionary;
    private final Names names;
    private final Dialect dialect;
    private final Predicate<NodeId> readable;

    /** @param readable whether the actor may read a folder; below others a query finds nothing */
    ConditionSql(Dictionary dictionary, Names names, Dialect dialect, Predicate<NodeId> readable) {
        this.dictionary = dictionary;
        this.names = names;
        this.dialect = dialect;
        this.readable = readable;
    }

    Sql of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.all(), " and ", "1 = 1");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.any(), " or ", NEVER);
        }
        if (condition instanceof Condition.Not not) {
            return new Sql().add("not (").add(of(not.condition())).add(")");
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare.field(), compare.operator(), compare.value());
        }
        if (condition instanceof Condition.In in && in.field() == Field.Builtin.ID) {
            return among(in.values());
        }
        if (condition instanceof Condition.In in) {
            return joined(
                    in.values().stream()
                            .<Condition>map(value -> new Condition.Compare(in.field(), Operator.EQUAL, value))
                            .toList(),
                    " or ",
                    NEVER);
        }
        if (condition instanceof Condition.Like like) {
            return like(like.field(), like.pattern());
        }
        return ofExistence(condition);
    }

    private static Sql among(List<Object> nodes) {
        return nodes.isEmpty()
                ? new Sql().add(NEVER)
                : new Sql()
                        .add("n.id in ")
                        .addList(nodes.stream().map(ConditionSql::columnValue).toList());
    }

    private Sql ofExistence(Condition condition) {
        if (condition instanceof Condition.HasValue has) {
            return hasValue(has.field());
        }
        if (condition instanceof Condition.HasAspect has) {
            return hasAspect(has.aspect());
        }
        if (condition instanceof Condition.InFolder in) {
            return inFolder(in.folder());
        }
        if (condition instanceof Condition.InTree in) {
            return inTree(in.folder());
        }
        return containsText(((Condition.ContainsText) condition).phrase());
    }

    private Sql joined(List<Condition> conditions, String word, String ifNone) {
        if (conditions.isEmpty()) {
            return new Sql().add(ifNone);
        }
        Sql sql = new Sql();
        for (int i = 0; i < conditions.size(); i++) {
            sql.add(i == 0 ? "(" : word).add(of(conditions.get(i)));
        }
        return sql.add(")");
    }

    private Sql compare(Field field, Operator operator, Object value) {
        if (field instanceof Field.Property property) {
            return new Sql()
                    .add("exists (select 1 from node_property p where p.node_id = n.id and ")
                    .add(valueOf(property.name(), operator, value, "p"))
                    .add(")");
        }
        String column = column((Field.Builtin) field);
        if (field == Field.Builtin.TYPE) {
            return new Sql().add(column + " " + SIGNS.get(operator) + " ?", names.number((QualifiedName) value));
        }
        return new Sql().add(column + " " + SIGNS.get(operator) + " ?", columnValue(value));
    }

    /** A comparison with a row of a property; long texts are compared whole where their keys are equal. */
    Sql valueOf(QualifiedName property, Operator operator, Object value, String alias) {
        byte[] key = SortKey.of(inTypeOf(property, value));
        Sql sql = new Sql().add(alias + ".name_id = ? and ", names.number(property));
        if (!(value instanceof String text) || !SortKey.isCut(key)) {
            return sql.add(alias + ".sort_key " + SIGNS.get(operator) + " ?", key);
        }
        String whole = alias + ".text_value" + dialect.binaryCollation() + " " + SIGNS.get(operator) + " ?";
        return switch (operator) {
            case EQUAL -> sql.add(alias + ".sort_key = ? and " + whole, key, text);
            case NOT_EQUAL -> sql.add(whole, text);
            default ->
                sql.add(
                        "(" + alias + ".sort_key " + strict(operator) + " ? or " + alias + ".sort_key = ? and " + whole
                                + ")",
                        key,
                        key,
                        text);
        };
    }

    /** A number as the property keeps numbers: 5 asks a decimal property for 5.0. */
    private Object inTypeOf(QualifiedName property, Object value) {
        boolean decimal = dictionary
                .property(property)
                .map(PropertyDefinition::type)
                .filter(type -> type == DataType.DOUBLE || type == DataType.FLOAT)
                .isPresent();
        return decimal && value instanceof Long number ? Double.valueOf(number) : value;
    }

    private static String strict(Operator operator) {
        return operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL ? "<" : ">";
    }

    private Sql like(Field field, String pattern) {
        if (field instanceof Field.Property property) {
            return new Sql()
                    .add(
                            "exists (select 1 from node_property p where p.node_id = n.id and p.name_id = ?"
                                    + " and p.text_value like ? escape '\\')",
                            names.number(property.name()),
                            pattern);
        }
        return new Sql().add(column((Field.Builtin) field) + " like ? escape '\\'", pattern);
    }

    private Sql hasValue(Field field) {
        if (field instanceof Field.Property property) {
            return new Sql()
                    .add(
                            "exists (select 1 from node_property p where p.node_id = n.id and p.name_id = ?)",
                            names.number(property.name()));
        }
        return new Sql().add(column((Field.Builtin) field) + " is not null");
    }

    private Sql hasAspect(QualifiedName aspect) {
        List<Integer> numbers = numbers(aspect);
        return numbers.isEmpty()
                ? new Sql().add(NEVER)
                : new Sql()
                        .add("exists (select 1 from node_aspect a where a.node_id = n.id and a.aspect_id in ")
                        .addList(numbers)
                        .add(")");
    }

    private List<Integer> numbers(QualifiedName aspect) {
        return dictionary.subtypes(aspect).stream().map(names::number).sorted().toList();
    }

    private Sql inFolder(NodeId folder) {
        return readable.test(folder)
                ? new Sql()
                        .add(
                                "exists (select 1 from child_association c where c.child_id = n.id and c.parent_id = ?"
                                        + " and c.type_id = ?)",
                                folder.uuid(),
                                names.number(Cm.CONTAINS))
                : new Sql().add(NEVER);
    }

    /** The aspect as what a query starts from. */
    Sql fromAspect(QualifiedName aspect) {
        List<Integer> numbers = numbers(aspect);
        return numbers.isEmpty()
                ? new Sql().add(NEVER)
                : new Sql()
                        .add("n.id in (select a.node_id from node_aspect a where a.aspect_id in ")
                        .addList(numbers)
                        .add(")");
    }

    /** The folder as what a query starts from. */
    Sql fromFolder(NodeId folder) {
        return readable.test(folder)
                ? new Sql()
                        .add(
                                "n.id in (select c.child_id from child_association c where c.parent_id = ?"
                                        + " and c.type_id = ?)",
                                folder.uuid(),
                                names.number(Cm.CONTAINS))
                : new Sql().add(NEVER);
    }

    /** A range of a property as what a query starts from: all bounds hold of the same value. */
    Sql fromRange(List<Condition.Compare> bounds) {
        Sql sql = new Sql().add("n.id in (select p.node_id from node_property p where 1 = 1");
        for (Condition.Compare bound : bounds) {
            sql.add(" and ")
                    .add(valueOf(((Field.Property) bound.field()).name(), bound.operator(), bound.value(), "p"));
        }
        return sql.add(")");
    }

    boolean isMultiple(QualifiedName property) {
        return dictionary
                .property(property)
                .filter(PropertyDefinition::multiple)
                .isPresent();
    }

    private Sql inTree(NodeId folder) {
        if (!readable.test(folder)) {
            return new Sql().add(NEVER);
        }
        return new Sql()
                .add(
                        "exists (select 1 from child_association c where c.child_id = n.id and c.type_id = ?"
                                + " and c.parent_id in (with recursive tree(id) as (select f.id from node f where f.id = ?"
                                + " union all select s.id from tree t join node s on s.primary_parent = t.id"
                                + " where s.is_folder and s.state = 0) select id from tree))",
                        names.number(Cm.CONTAINS),
                        folder.uuid());
    }

    private Sql containsText(String phrase) {
        String pattern = "%"
                + phrase.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
        return new Sql()
                .add(
                        "(exists (select 1 from content_text x where x.sha256 = n.sha256 and lower(x.body) like ?"
                                + " escape '\\') or exists (select 1 from node_property p where p.node_id = n.id"
                                + " and p.name_id in (?, ?) and lower(p.text_value) like ? escape '\\'))",
                        pattern,
                        names.number(Cm.NAME),
                        names.number(Cm.TITLE),
                        pattern);
    }

    static String column(Field.Builtin field) {
        return switch (field) {
            case ID -> "n.id";
            case TYPE -> "n.type_id";
            case IS_FOLDER -> "n.is_folder";
            case CREATOR -> "n.creator";
            case CREATED -> "n.created";
            case MODIFIER -> "n.modifier";
            case MODIFIED -> "n.modified";
            case PARENT -> "n.primary_parent";
            case CONTENT_LENGTH -> "n.content_size";
            case CONTENT_MIME_TYPE -> "n.mime_type";
            case CONTENT_FILE_NAME -> "n.file_name";
            case VERSION_LABEL -> "n.version_label";
            case VERSION_COMMENT -> "n.version_comment";
            case IS_MAJOR_VERSION, IS_LATEST_MAJOR_VERSION -> "n.version_major";
            case CHECKED_OUT_BY -> "n.checked_out_by";
            case CHANGE_TOKEN -> "n.change_token";
        };
    }

    private static Object columnValue(Object value) {
        if (value instanceof NodeId id) {
            return id.uuid();
        }
        return value instanceof Instant time ? time.toEpochMilli() : value;
    }
}
