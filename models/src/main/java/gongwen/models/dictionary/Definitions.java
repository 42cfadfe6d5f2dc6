package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything a set of models defines, by name; what two models define is noted as a problem. */
final class Definitions {

    final Map<QualifiedName, TypeDefinition> types = new LinkedHashMap<>();
    final Map<QualifiedName, AspectDefinition> aspects = new LinkedHashMap<>();
    final Map<QualifiedName, PropertyDefinition> properties = new LinkedHashMap<>();
    final Map<QualifiedName, AssociationDefinition> associations = new LinkedHashMap<>();
    final Map<QualifiedName, Constraint> constraints = new LinkedHashMap<>();

    /** The type or aspect that declares a property. */
    final Map<QualifiedName, QualifiedName> classesOfProperties = new LinkedHashMap<>();

    /** The type or aspect that declares an association. */
    final Map<QualifiedName, QualifiedName> classesOfAssociations = new LinkedHashMap<>();

    /** The model that defines a namespace, by prefix. */
    final Map<String, Model> modelsByPrefix = new LinkedHashMap<>();

    final Map<String, String> uris = new LinkedHashMap<>();
    final Map<String, String> prefixes = new LinkedHashMap<>();

    private final Map<QualifiedName, Model> modelsByName = new LinkedHashMap<>();
    private final Problems problems;

    Definitions(List<Model> models, Problems problems) {
        this.problems = problems;
        models.forEach(this::addModel);
    }

    @Nullable
    ClassDefinition classDefinition(QualifiedName name) {
        TypeDefinition type = types.get(name);
        return type != null ? type : aspects.get(name);
    }

    private void addModel(Model model) {
        if (modelsByName.putIfAbsent(model.name(), model) != null) {
            problems.add(model, "the model " + model.name() + " is there already");
            return;
        }
        model.namespaces().forEach((prefix, uri) -> addNamespace(model, prefix, uri));
        for (Constraint constraint : model.constraints()) {
            if (constraints.putIfAbsent(constraint.name(), constraint) != null) {
                problems.add(model, "the constraint " + constraint.name() + " is defined twice");
            }
        }
        model.types().forEach(type -> addClass(model, types, type));
        model.aspects().forEach(aspect -> addClass(model, aspects, aspect));
    }

    private void addNamespace(Model model, String prefix, String uri) {
        if (modelsByPrefix.putIfAbsent(prefix, model) != null) {
            problems.add(model, "the prefix " + prefix + " belongs to the model " + modelName(prefix) + " already");
        } else if (prefixes.putIfAbsent(uri, prefix) != null) {
            problems.add(model, "the namespace " + uri + " is defined already");
        } else {
            uris.put(prefix, uri);
        }
    }

    private QualifiedName modelName(String prefix) {
        return Objects.requireNonNull(modelsByPrefix.get(prefix)).name();
    }

    private <C extends ClassDefinition> void addClass(Model model, Map<QualifiedName, C> classes, C defined) {
        if (types.containsKey(defined.name()) || aspects.containsKey(defined.name())) {
            problems.add(model, defined, defined.name() + " is defined twice, as a type or an aspect");
            return;
        }
        classes.put(defined.name(), defined);
        for (PropertyDefinition property : defined.members().properties()) {
            properties.putIfAbsent(property.name(), property);
            claim(model, defined, property, classesOfProperties);
        }
        for (AssociationDefinition association : defined.members().associations()) {
            associations.putIfAbsent(association.name(), association);
            claim(model, defined, association, classesOfAssociations);
        }
    }

    private void claim(
            Model model, ClassDefinition owner, Definition member, Map<QualifiedName, QualifiedName> owners) {
        QualifiedName before = owners.putIfAbsent(member.name(), owner.name());
        if (before != null) {
            problems.add(
                    model,
                    member,
                    "the " + member.kind() + " " + member.name() + " of " + owner.name() + " is used by " + before
                            + " already");
        }
    }
}
