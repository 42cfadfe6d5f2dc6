package gongwen.server.rest.model;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AssociationDefinition;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Where;
import gongwen.server.rest.Wish;
import gongwen.server.rest.node.Definitions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Types and aspects of the content models. */
@RestController
@RequestMapping(Paths.CORE)
final class ModelController {

    private final RestCalls calls;

    ModelController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/types")
    Listing<Map<String, Object>> types(HttpServletRequest request) {
        RestCall call = calls.of(request);
        return list(call, call.dictionary().types(), request);
    }

    @GetMapping("/types/{id}")
    Entry<Map<String, Object>> type(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        return one(call, id, name(id).flatMap(call.dictionary()::type));
    }

    @GetMapping("/aspects")
    Listing<Map<String, Object>> aspects(HttpServletRequest request) {
        RestCall call = calls.of(request);
        return list(call, call.dictionary().aspects(), request);
    }

    @GetMapping("/aspects/{id}")
    Entry<Map<String, Object>> aspect(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        return one(call, id, name(id).flatMap(call.dictionary()::aspect));
    }

    private static Optional<QualifiedName> name(String id) {
        return id.indexOf(':') > 0 && !id.endsWith(":") ? Optional.of(QualifiedName.parse(id)) : Optional.empty();
    }

    private static Listing<Map<String, Object>> list(
            RestCall call, Collection<? extends ClassDefinition> all, HttpServletRequest request) {
        ClassFilter filter = new ClassFilter(call.dictionary(), Where.parse(request.getParameter("where")));
        Wish wish = Wish.of(request);
        List<Map<String, Object>> found = all.stream()
                .filter(filter)
                .sorted(Comparator.comparing(ClassDefinition::name))
                .map(each -> wish.of(shown(call, each, wish)))
                .toList();
        return Listing.part(found, RestPaging.of(request));
    }

    private static Entry<Map<String, Object>> one(RestCall call, String id, Optional<? extends ClassDefinition> found) {
        Wish whole = Wish.NOTHING_MORE.and(Optional.of("properties,mandatoryAspects,associations"));
        return found.map(each -> new Entry<>(shown(call, each, whole).asMap()))
                .orElseThrow(() -> new Failure.NotFound("The entity with id: " + id + " was not found"));
    }

    private static Facts shown(RestCall call, ClassDefinition shown, Wish wish) {
        Dictionary dictionary = call.dictionary();
        QualifiedName name = shown.name();
        Facts facts = new Facts()
                .with("id", name.toString())
                .with("title", dictionary.title(shown, call.language()))
                .with(
                        "description",
                        dictionary.description(shown, call.language()).orElse(null))
                .with("parentId", shown.parent() == null ? null : shown.parent().toString())
                .with("isContainer", dictionary.isSubtype(name, Cm.FOLDER))
                .with("isArchive", true)
                .with("includedInSupertypeQuery", shown.includedInSupertypeQuery())
                .with("model", model(dictionary, name));
        if (wish.includes("properties")) {
            facts.with(
                    "properties",
                    Definitions.properties(call, dictionary.properties(name).values()));
        }
        if (wish.includes("mandatoryAspects")) {
            facts.with(
                    "mandatoryAspects",
                    dictionary.mandatoryAspects(name).stream()
                            .map(QualifiedName::toString)
                            .sorted()
                            .toList());
        }
        if (wish.includes("associations")) {
            facts.with(
                    "associations",
                    dictionary.associations(name).values().stream()
                            .map(each -> association(call, each))
                            .toList());
        }
        return facts;
    }

    private static Map<String, Object> model(Dictionary dictionary, QualifiedName name) {
        return dictionary
                .modelOf(name)
                .map(model -> new Facts()
                        .with("id", model.name().toString())
                        .with("description", model.description())
                        .with("namespaceUri", dictionary.uri(name.prefix()).orElse(null))
                        .with("namespacePrefix", name.prefix())
                        .asMap())
                .orElse(Map.of());
    }

    private static Map<String, Object> association(RestCall call, AssociationDefinition association) {
        return new Facts()
                .with("id", association.name().toString())
                .with("title", call.dictionary().title(association, call.language()))
                .with("isChild", association instanceof AssociationDefinition.Child)
                .with("isProtected", false)
                .with("source", end(association.source()))
                .with("target", end(association.target()))
                .asMap();
    }

    private static Map<String, Object> end(AssociationDefinition.End end) {
        return new Facts()
                .with("cls", end.classOrAspect().toString())
                .with("role", end.role() == null ? null : end.role().toString())
                .with("isMany", end.many())
                .with("isMandatory", end.mandatory())
                .with("isMandatoryEnforced", false)
                .asMap();
    }
}
