package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.Properties;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All property values of a node as one JSON object, by name. Numbers and booleans are themselves; a string begins with
 * a letter for its type: {@code s} text, {@code d} date, {@code i} milliseconds of an instant, {@code n} node id.
 */
final class PropertyText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, QualifiedName> NAMES = new ConcurrentHashMap<>();

    private PropertyText() {}

    /** The name written {@code prefix:localName}, the same instance each time. */
    static QualifiedName name(String text) {
        return NAMES.computeIfAbsent(text, QualifiedName::parse);
    }

    static String write(Properties properties) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            properties.asMap().forEach((name, value) -> {
                json.writeName(name.toString());
                writeValue(json, value);
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeValue(JsonGenerator json, Object value) {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(each -> writeValue(json, each));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString("s" + text);
        } else if (value instanceof Long number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            json.writeString("d" + date);
        } else if (value instanceof Instant time) {
            json.writeString("i" + time.toEpochMilli());
        } else {
            json.writeString("n" + value);
        }
    }

    static Properties read(String text) {
        Map<QualifiedName, Object> values = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                QualifiedName name = name(json.currentName());
                values.put(name, value(json, json.nextToken()));
            }
        }
        return Properties.of(values);
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_ARRAY -> list(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_STRING -> tagged(json.getString());
            default -> throw new IllegalStateException("Unexpected " + token + " among property values");
        };
    }

    private static List<Object> list(JsonParser json) {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            values.add(value(json, token));
        }
        return values;
    }

    private static Object tagged(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 's' -> rest;
            case 'd' -> LocalDate.parse(rest);
            case 'i' -> Instant.ofEpochMilli(Long.parseLong(rest));
            case 'n' -> new NodeId(UUID.fromString(rest));
            default -> throw new IllegalStateException("Unknown kind of property value");
        };
    }
}
