package gongwen.server.dictionary;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AspectDefinition;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.Model;
import gongwen.models.dictionary.TypeDefinition;
import gongwen.server.failure.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edits lists of custom types and makes content models of them, one a namespace. */
final class CustomTypes {

    private CustomTypes() {}

    static List<CustomType> plus(List<CustomType> types, CustomType added) {
        if (types.stream().anyMatch(type -> type.name().equals(added.name()))) {
            throw new Failure.ModelViolated("There is a type '" + added.name() + "' already");
        }
        List<CustomType> more = new ArrayList<>(types);
        more.add(added);
        return more;
    }

    static List<CustomType> replaced(List<CustomType> types, ClassDefinition replacement) {
        CustomType old = get(types, replacement.name());
        List<CustomType> changed = new ArrayList<>(types);
        changed.set(types.indexOf(old), new CustomType(replacement, old.uri()));
        return changed;
    }

    static List<CustomType> minus(List<CustomType> types, QualifiedName name) {
        List<CustomType> fewer = new ArrayList<>(types);
        fewer.remove(get(types, name));
        return fewer;
    }

    private static CustomType get(List<CustomType> types, QualifiedName name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("There is no custom type '" + name + "'"));
    }

    /** The models, each after those it needs. */
    static List<Model> models(List<CustomType> types, Dictionary shipped) {
        Map<String, List<CustomType>> byPrefix = new LinkedHashMap<>();
        types.forEach(type -> byPrefix.computeIfAbsent(type.prefix(), prefix -> new ArrayList<>())
                .add(type));
        Map<String, String> uris = new LinkedHashMap<>();
        shipped.models().forEach(model -> uris.putAll(model.namespaces()));
        List<Model> models = new ArrayList<>();
        for (String prefix : inOrderOfNeed(byPrefix)) {
            Model model = model(prefix, byPrefix.getOrDefault(prefix, List.of()), uris);
            uris.putAll(model.namespaces());
            models.add(model);
        }
        return models;
    }

    private static Set<String> inOrderOfNeed(Map<String, List<CustomType>> byPrefix) {
        Set<String> ordered = new LinkedHashSet<>();
        byPrefix.keySet().forEach(prefix -> visit(prefix, byPrefix, new LinkedHashSet<>(), ordered));
        return ordered;
    }

    private static void visit(
            String prefix, Map<String, List<CustomType>> byPrefix, Set<String> path, Set<String> ordered) {
        if (!byPrefix.containsKey(prefix) || ordered.contains(prefix)) {
            return;
        }
        if (!path.add(prefix)) {
            throw new Failure.ModelViolated("The namespaces " + path + " need each other");
        }
        for (CustomType type : byPrefix.getOrDefault(prefix, List.of())) {
            QualifiedName parent = type.definition().parent();
            if (parent != null && !parent.prefix().equals(prefix)) {
                visit(parent.prefix(), byPrefix, path, ordered);
            }
        }
        path.remove(prefix);
        ordered.add(prefix);
    }

    private static Model model(String prefix, List<CustomType> types, Map<String, String> known) {
        List<TypeDefinition> nodeTypes = new ArrayList<>();
        List<AspectDefinition> aspects = new ArrayList<>();
        for (CustomType type : types) {
            if (type.definition() instanceof AspectDefinition aspect) {
                aspects.add(aspect);
            } else if (type.definition() instanceof TypeDefinition nodeType) {
                nodeTypes.add(nodeType);
            }
        }
        return new Model(
                new QualifiedName(prefix, "custom"),
                "Types added over CMIS",
                known,
                Map.of(prefix, types.get(0).uri()),
                List.of(),
                nodeTypes,
                aspects,
                new Model.Source(CustomModels.SOURCE, Map.of()));
    }
}
