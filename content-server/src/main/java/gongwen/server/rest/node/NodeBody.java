package gongwen.server.rest.node;

import gongwen.server.failure.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client says of a node it creates or changes; null leaves a thing as it is. A member nobody knows is refused,
 * as Alfresco does.
 *
 * @param assocType the child association of a new node
 */
record NodeBody(
        @Nullable String name,
        @Nullable String nodeType,
        @Nullable String relativePath,
        @Nullable List<String> aspectNames,
        Map<String, @Nullable Object> properties,
        NodePermissions.@Nullable Body permissions,
        @Nullable String assocType) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MEMBERS =
            Set.of("name", "nodeType", "relativePath", "aspectNames", "properties", "permissions", "association");

    /** @throws Failure.InvalidArgument if it is no object, or a member is unknown or of the wrong kind */
    static NodeBody read(JsonNode body) {
        if (!body.isObject() || !MEMBERS.containsAll(body.propertyNames())) {
            throw new Failure.InvalidArgument("A node is an object of " + String.join(", ", MEMBERS));
        }
        try {
            return new NodeBody(
                    text(body, "name"),
                    text(body, "nodeType"),
                    text(body, "relativePath"),
                    body.has("aspectNames") ? texts(body.get("aspectNames")) : null,
                    body.has("properties") ? values(body.get("properties")) : Map.of(),
                    body.has("permissions")
                            ? JSON.treeToValue(body.get("permissions"), NodePermissions.Body.class)
                            : null,
                    body.path("association").path("assocType").asString(null));
        } catch (JacksonException e) {
            throw new Failure.InvalidArgument("A member of the node is of the wrong kind");
        }
    }

    /** What it says of the properties alone. */
    NodeBody withoutPlace() {
        return new NodeBody(null, null, null, aspectNames, properties, null, null);
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.get(name);
        if (value != null && !value.isString()) {
            throw new Failure.InvalidArgument(name + " is a text");
        }
        return value == null ? null : value.asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, @Nullable Object> values(JsonNode object) {
        Map<String, @Nullable Object> values = new HashMap<>();
        object.propertyStream().forEach(each -> values.put(each.getKey(), value(each.getValue())));
        return values;
    }

    /** A reference to a person may be sent as it was shown, as an object with an id. */
    private static @Nullable Object value(JsonNode value) {
        if (value.isObject()) {
            return value.path("id").asString("");
        }
        return JSON.treeToValue(value, Object.class);
    }
}
