package gongwen.server.dictionary;

import static gongwen.server.schema.Tables.CUSTOM_PROPERTY;
import static gongwen.server.schema.Tables.CUSTOM_TYPE;
import static gongwen.server.schema.Tables.CUSTOM_TYPE_VERSION;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AspectDefinition;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.IndexHint;
import gongwen.models.dictionary.Presence;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.dictionary.TypeDefinition;
import gongwen.models.dictionary.Wording;
import gongwen.server.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Custom types in the database. */
final class CustomTypeRows {

    private CustomTypeRows() {}

    static long version(Transaction transaction) {
        return Objects.requireNonNull(transaction
                .dsl()
                .select(CUSTOM_TYPE_VERSION.VERSION)
                .from(CUSTOM_TYPE_VERSION)
                .fetchOne(CUSTOM_TYPE_VERSION.VERSION));
    }

    /** Also keeps other changes of the types waiting until this transaction ends. */
    static void countUp(Transaction transaction) {
        transaction
                .dsl()
                .update(CUSTOM_TYPE_VERSION)
                .set(CUSTOM_TYPE_VERSION.VERSION, CUSTOM_TYPE_VERSION.VERSION.plus(1L))
                .execute();
    }

    static List<CustomType> all(Transaction transaction) {
        Map<String, List<PropertyDefinition>> properties = transaction
                .dsl()
                .selectFrom(CUSTOM_PROPERTY)
                .orderBy(CUSTOM_PROPERTY.TYPE_NAME, CUSTOM_PROPERTY.PLACE)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(CUSTOM_PROPERTY.TYPE_NAME),
                        Collectors.mapping(CustomTypeRows::property, Collectors.toList())));
        return transaction
                .dsl()
                .selectFrom(CUSTOM_TYPE)
                .orderBy(CUSTOM_TYPE.NAME)
                .fetch()
                .map(row -> type(row, properties.getOrDefault(row.get(CUSTOM_TYPE.NAME), List.of())));
    }

    private static CustomType type(Record row, List<PropertyDefinition> properties) {
        QualifiedName name = QualifiedName.parse(row.get(CUSTOM_TYPE.NAME));
        @Nullable String parentName = row.get(CUSTOM_TYPE.PARENT);
        QualifiedName parent = parentName == null ? null : QualifiedName.parse(parentName);
        Wording wording = new Wording(row.get(CUSTOM_TYPE.TITLE), row.get(CUSTOM_TYPE.DESCRIPTION));
        ClassDefinition.Members members = ClassDefinition.Members.of(properties);
        boolean inSupertypeQuery = row.get(CUSTOM_TYPE.IN_SUPERTYPE_QUERY);
        ClassDefinition definition = row.get(CUSTOM_TYPE.IS_ASPECT)
                ? new AspectDefinition(name, parent, wording, members, inSupertypeQuery)
                : new TypeDefinition(name, parent, wording, members, inSupertypeQuery);
        return new CustomType(definition, row.get(CUSTOM_TYPE.NAMESPACE));
    }

    private static PropertyDefinition property(Record row) {
        IndexHint index = row.get(CUSTOM_PROPERTY.IS_QUERYABLE)
                ? IndexHint.DEFAULT
                : new IndexHint(false, IndexHint.Tokenised.FALSE, false);
        return PropertyDefinition.of(
                        QualifiedName.parse(row.get(CUSTOM_PROPERTY.NAME)),
                        DataType.valueOf(row.get(CUSTOM_PROPERTY.DATA_TYPE)))
                .withWording(new Wording(row.get(CUSTOM_PROPERTY.TITLE), row.get(CUSTOM_PROPERTY.DESCRIPTION)))
                .withMultiple(row.get(CUSTOM_PROPERTY.IS_MULTIPLE))
                .withPresence(row.get(CUSTOM_PROPERTY.IS_REQUIRED) ? Presence.ENFORCED : Presence.OPTIONAL)
                .withIndex(index);
    }

    /** There are few custom types, and they change by hand. */
    static void replaceAll(Transaction transaction, List<CustomType> types) {
        DSLContext dsl = transaction.dsl();
        dsl.deleteFrom(CUSTOM_PROPERTY).execute();
        dsl.deleteFrom(CUSTOM_TYPE).execute();
        types.forEach(type -> insert(dsl, type));
    }

    private static void insert(DSLContext dsl, CustomType type) {
        ClassDefinition definition = type.definition();
        String name = type.name().toString();
        QualifiedName parent = definition.parent();
        dsl.insertInto(CUSTOM_TYPE)
                .set(CUSTOM_TYPE.NAME, name)
                .set(CUSTOM_TYPE.PARENT, parent == null ? null : parent.toString())
                .set(CUSTOM_TYPE.IS_ASPECT, definition instanceof AspectDefinition)
                .set(CUSTOM_TYPE.NAMESPACE, type.uri())
                .set(CUSTOM_TYPE.TITLE, orEmpty(definition.wording().title()))
                .set(CUSTOM_TYPE.DESCRIPTION, orEmpty(definition.wording().description()))
                .set(CUSTOM_TYPE.IN_SUPERTYPE_QUERY, definition.includedInSupertypeQuery())
                .execute();
        int place = 0;
        for (PropertyDefinition property : definition.members().properties()) {
            dsl.insertInto(CUSTOM_PROPERTY)
                    .set(CUSTOM_PROPERTY.TYPE_NAME, name)
                    .set(CUSTOM_PROPERTY.PLACE, place++)
                    .set(CUSTOM_PROPERTY.NAME, property.name().toString())
                    .set(CUSTOM_PROPERTY.DATA_TYPE, property.type().name())
                    .set(CUSTOM_PROPERTY.TITLE, orEmpty(property.wording().title()))
                    .set(CUSTOM_PROPERTY.DESCRIPTION, orEmpty(property.wording().description()))
                    .set(CUSTOM_PROPERTY.IS_MULTIPLE, property.multiple())
                    .set(CUSTOM_PROPERTY.IS_REQUIRED, property.isEnforced())
                    .set(CUSTOM_PROPERTY.IS_QUERYABLE, property.index().enabled())
                    .execute();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
