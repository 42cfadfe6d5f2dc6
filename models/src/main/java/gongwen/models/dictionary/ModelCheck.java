package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that what the models refer to exists, is imported, and fits. */
final class ModelCheck {

    private static final QualifiedName CONTENT = new QualifiedName("cm", "content");

    private final Definitions definitions;
    private final Problems problems;

    ModelCheck(Definitions definitions, Problems problems) {
        this.definitions = definitions;
        this.problems = problems;
    }

    void check(List<Model> models) {
        for (Model model : models) {
            checkImports(model);
            checkPrefix(model, null, model.name());
            model.constraints().forEach(constraint -> checkPrefix(model, null, constraint.name()));
            model.types().forEach(type -> checkClass(model, type, definitions.types));
            model.aspects().forEach(aspect -> checkClass(model, aspect, definitions.aspects));
        }
    }

    private void checkImports(Model model) {
        model.imports().forEach((prefix, uri) -> {
            if (!uri.equals(definitions.uris.get(prefix))) {
                problems.add(model, "no model defines the imported namespace " + uri + " with the prefix " + prefix);
            }
        });
    }

    /** What a model defines must lie in a namespace it defines. */
    private void checkPrefix(Model model, @Nullable Definition defined, QualifiedName name) {
        if (!model.namespaces().containsKey(name.prefix())) {
            report(model, defined, name + " lies in no namespace of the model " + model.name());
        }
    }

    private void checkClass(Model model, ClassDefinition defined, Map<QualifiedName, ? extends ClassDefinition> kin) {
        checkPrefix(model, defined, defined.name());
        QualifiedName parent = defined.parent();
        if (parent != null) {
            checkReference(model, defined, parent, kin.containsKey(parent), "parent " + defined.kind());
        }
        checkCycle(model, defined);
        for (QualifiedName aspect : defined.members().mandatoryAspects()) {
            boolean known = definitions.aspects.containsKey(aspect);
            checkReference(model, defined, aspect, known, "mandatory aspect");
        }
        defined.members().properties().forEach(property -> checkProperty(model, property));
        defined.members().overrides().forEach(override -> checkOverride(model, defined, override));
        defined.members().associations().forEach(association -> checkAssociation(model, association));
    }

    private void checkCycle(Model model, ClassDefinition defined) {
        Set<QualifiedName> seen = new HashSet<>();
        for (ClassDefinition at = defined; at != null; at = parentOf(at)) {
            if (!seen.add(at.name())) {
                problems.add(model, defined, defined.name() + " is derived from itself");
                return;
            }
        }
    }

    private @Nullable ClassDefinition parentOf(ClassDefinition defined) {
        QualifiedName parent = defined.parent();
        return parent == null ? null : definitions.classDefinition(parent);
    }

    private void checkProperty(Model model, PropertyDefinition property) {
        checkPrefix(model, property, property.name());
        QualifiedName type = property.type().qualifiedName();
        checkReference(model, property, type, true, "data type");
        if (property.type() == DataType.CONTENT && !property.name().equals(CONTENT)) {
            problems.add(model, property, property.name() + " cannot hold content: a node has one stream, " + CONTENT);
        }
        checkValues(model, property, property);
    }

    private void checkOverride(Model model, ClassDefinition owner, PropertyOverride override) {
        Optional<PropertyDefinition> inherited = inherited(owner, override.property());
        if (inherited.isEmpty()) {
            problems.add(
                    model, owner, owner.name() + " overrides " + override.property() + ", but does not inherit it");
        } else {
            checkValues(model, owner, override.appliedTo(inherited.get()));
        }
    }

    private Optional<PropertyDefinition> inherited(ClassDefinition owner, QualifiedName property) {
        Set<QualifiedName> seen = new HashSet<>();
        for (ClassDefinition at = parentOf(owner); at != null && seen.add(at.name()); at = parentOf(at)) {
            for (PropertyDefinition candidate : at.members().properties()) {
                if (candidate.name().equals(property)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private void checkValues(Model model, Definition place, PropertyDefinition property) {
        for (Constraint constraint : property.constraints()) {
            if (!constraint.appliesTo(property.type())) {
                problems.add(
                        model,
                        place,
                        "the constraint " + constraint.name() + " cannot judge the " + property.type() + " of "
                                + property.name());
                return;
            }
        }
        try {
            property.defaultValue()
                    .flatMap(property::check)
                    .ifPresent(reason -> problems.add(model, place, "the default of " + reason));
        } catch (IllegalArgumentException wrong) {
            problems.add(model, place, "the default of " + property.name() + " is wrong: " + wrong.getMessage());
        }
    }

    private void checkAssociation(Model model, AssociationDefinition association) {
        checkPrefix(model, association, association.name());
        for (AssociationDefinition.End end : List.of(association.source(), association.target())) {
            boolean known = definitions.classDefinition(end.classOrAspect()) != null;
            checkReference(model, association, end.classOrAspect(), known, "class");
        }
    }

    private void checkReference(Model model, Definition place, QualifiedName name, boolean known, String what) {
        String prefix = name.prefix();
        if (!model.namespaces().containsKey(prefix) && !model.imports().containsKey(prefix)) {
            problems.add(
                    model,
                    place,
                    place.name() + " uses " + name + ", but the model does not import the prefix " + prefix);
        } else if (!known) {
            problems.add(model, place, "unknown " + what + " " + name + " of " + place.name());
        }
    }

    private void report(Model model, @Nullable Definition place, String reason) {
        if (place == null) {
            problems.add(model, reason);
        } else {
            problems.add(model, place, reason);
        }
    }
}
