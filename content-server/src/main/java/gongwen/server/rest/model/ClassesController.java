package gongwen.server.rest.model;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.server.failure.Failure;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The web script by which property panels learn how a type's or an aspect's properties are grouped and called. */
@RestController
@RequestMapping("/alfresco/s/api/classes")
final class ClassesController {

    private final RestCalls calls;

    ClassesController(RestCalls calls) {
        this.calls = calls;
    }

    /** @param id the name with an underscore for the colon, {@code cm_titled} */
    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        int underscore = id.indexOf('_');
        if (underscore < 1 || underscore == id.length() - 1) {
            throw notFound(id);
        }
        QualifiedName name = new QualifiedName(id.substring(0, underscore), id.substring(underscore + 1));
        return find(call.dictionary(), name).map(found -> shown(call, found)).orElseThrow(() -> notFound(id));
    }

    private static Failure.NotFound notFound(String id) {
        return new Failure.NotFound("There is no class " + id);
    }

    private static Optional<ClassDefinition> find(Dictionary dictionary, QualifiedName name) {
        return dictionary.type(name).map(ClassDefinition.class::cast).or(() -> dictionary.aspect(name));
    }

    private static Map<String, @Nullable Object> shown(RestCall call, ClassDefinition shown) {
        Dictionary dictionary = call.dictionary();
        QualifiedName name = shown.name();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", name.toString());
        json.put("isAspect", dictionary.aspect(name).isPresent());
        json.put("isContainer", dictionary.isSubtype(name, Cm.FOLDER));
        json.put("title", dictionary.title(shown, call.language()));
        json.put("description", dictionary.description(shown, call.language()).orElse(""));
        json.put("parent", parent(call, shown.parent()));
        json.put("defaultAspects", aspects(call, name));
        json.put("properties", properties(call, name));
        json.put("associations", Map.of());
        json.put("childassociations", Map.of());
        json.put("url", url(name));
        return json;
    }

    private static Map<String, @Nullable Object> parent(RestCall call, @Nullable QualifiedName parent) {
        return parent == null
                ? Map.of()
                : find(call.dictionary(), parent)
                        .map(found -> named(call, found))
                        .orElse(Map.of());
    }

    private static Map<String, @Nullable Object> named(RestCall call, ClassDefinition definition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", definition.name().toString());
        json.put("title", call.dictionary().title(definition, call.language()));
        json.put("url", url(definition.name()));
        return json;
    }

    private static Map<String, @Nullable Object> aspects(RestCall call, QualifiedName name) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        call.dictionary().mandatoryAspects(name).stream()
                .sorted()
                .forEach(aspect -> call.dictionary()
                        .aspect(aspect)
                        .ifPresent(found -> json.put(aspect.toString(), named(call, found))));
        return json;
    }

    private static Map<String, @Nullable Object> properties(RestCall call, QualifiedName name) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        call.dictionary()
                .properties(name)
                .values()
                .forEach(property -> json.put(property.name().toString(), property(call, name, property)));
        return json;
    }

    private static Map<String, @Nullable Object> property(
            RestCall call, QualifiedName owner, PropertyDefinition property) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", property.name().toString());
        json.put("title", call.dictionary().title(property, call.language()));
        json.put(
                "description",
                call.dictionary().description(property, call.language()).orElse(""));
        json.put("dataType", property.type().toString());
        json.put("defaultValue", property.defaultText());
        json.put("multiValued", property.multiple());
        json.put("mandatory", property.isMandatory());
        json.put("enforced", property.isEnforced());
        json.put("protected", property.isProtected());
        json.put("indexed", true);
        json.put("url", url(owner) + "/property/" + underscored(property.name()));
        return json;
    }

    private static String url(QualifiedName name) {
        return "/api/classes/" + underscored(name);
    }

    private static String underscored(QualifiedName name) {
        return name.prefix() + '_' + name.localName();
    }
}
