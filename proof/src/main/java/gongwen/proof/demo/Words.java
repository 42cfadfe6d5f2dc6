package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.chemistry.opencmis.client.api.ObjectType;
import org.apache.chemistry.opencmis.commons.definitions.Choice;
import org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition;

/** What the server calls properties and their values, in the language it is asked in. */
final class Words {

    private static final List<String> TYPES = List.of(
            "D:gw:outgoingDocument",
            "D:gw:incomingDocument",
            "P:ex:publicView",
            "P:ex:submission",
            "P:ex:tracked",
            "P:ex:receipt",
            "P:sec:classified",
            "P:gw:numberedCopy",
            "I:gw:inquiry",
            "I:ex:reading",
            "I:ex:instruction",
            "I:ex:override",
            "I:ex:notification",
            "I:sec:incident",
            "I:sec:classifiedStub",
            "I:org:problemReport",
            "I:org:outage",
            "I:org:rectification",
            "I:org:unitFigures");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Elements.OFFICE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Elements.OFFICE);

    private Words() {}

    /** A row of a query as somebody reads it: each property by its name, without those that have no value. */
    static String told(Desk desk, Map<String, Object> row, Language language) {
        return new TreeMap<>(row)
                .entrySet().stream()
                        .filter(value -> !value.getKey().startsWith("cmis:"))
                        .map(value -> name(desk, value.getKey())
                                + (language.chinese() ? "：" : ": ")
                                + value(desk, value.getKey(), value.getValue()))
                        .collect(Collectors.joining(language.chinese() ? "；" : "; "));
    }

    /** The name of a property. */
    static String name(Desk desk, String property) {
        return definition(desk, property)
                .map(PropertyDefinition::getDisplayName)
                .orElse(property);
    }

    /** A value by the name of its choice, where it is one of several; a time as in the office. */
    static String value(Desk desk, String property, Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> value(desk, property, each)).collect(Collectors.joining("、"));
        }
        if (value instanceof GregorianCalendar time) {
            boolean day = time.toInstant().atZone(Elements.OFFICE).toLocalTime().equals(LocalTime.MIDNIGHT);
            return (day ? DAY : TIME).format(time.toInstant());
        }
        String written = String.valueOf(value);
        return definition(desk, property).stream()
                .flatMap(definition -> definition.getChoices().stream())
                .filter(choice -> choice.getValue().contains(written))
                .map(Choice::getDisplayName)
                .findFirst()
                .orElse(written);
    }

    private static Optional<? extends PropertyDefinition<?>> definition(Desk desk, String property) {
        return TYPES.stream()
                .map(type -> desk.session().getTypeDefinition(type))
                .map(ObjectType::getPropertyDefinitions)
                .filter(definitions -> definitions.containsKey(property))
                .findFirst()
                .map(definitions -> definitions.get(property));
    }
}
