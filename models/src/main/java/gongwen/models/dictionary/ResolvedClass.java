package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A type or aspect with everything it inherits, worked out once.
 *
 * @param lineage the class itself, its parent, and so on up
 * @param properties its own and inherited properties, inherited ones first, overrides applied
 * @param associations its own and inherited associations, inherited ones first
 * @param mandatoryAspects the aspects its nodes must have: its own, inherited ones, and those these aspects demand
 * @param descendants the class itself and all classes derived from it
 */
record ResolvedClass(
        Set<QualifiedName> lineage,
        Map<QualifiedName, PropertyDefinition> properties,
        Map<QualifiedName, AssociationDefinition> associations,
        Set<QualifiedName> mandatoryAspects,
        Set<QualifiedName> descendants) {

    /** Resolves every type and aspect of models that were found correct. */
    static Map<QualifiedName, ResolvedClass> resolve(Definitions definitions) {
        Map<QualifiedName, ResolvedClass> resolved = new HashMap<>();
        definitions.types.values().forEach(type -> resolve(definitions, type, resolved));
        definitions.aspects.values().forEach(aspect -> resolve(definitions, aspect, resolved));
        resolved.forEach((name, at) -> at.lineage.forEach(ancestor ->
                Objects.requireNonNull(resolved.get(ancestor)).descendants.add(name)));
        Map<QualifiedName, ResolvedClass> frozen = new HashMap<>();
        resolved.forEach((name, at) -> frozen.put(name, at.frozen(definitions)));
        return frozen;
    }

    private static ResolvedClass resolve(
            Definitions definitions, ClassDefinition defined, Map<QualifiedName, ResolvedClass> resolved) {
        ResolvedClass done = resolved.get(defined.name());
        if (done != null) {
            return done;
        }
        ResolvedClass at = new ResolvedClass(
                new LinkedHashSet<>(Set.of(defined.name())),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        QualifiedName parent = defined.parent();
        if (parent != null) {
            at.inherit(resolve(definitions, Objects.requireNonNull(definitions.classDefinition(parent)), resolved));
        }
        at.declare(defined.members());
        resolved.put(defined.name(), at);
        return at;
    }

    private void inherit(ResolvedClass parent) {
        lineage.addAll(parent.lineage);
        properties.putAll(parent.properties);
        associations.putAll(parent.associations);
        mandatoryAspects.addAll(parent.mandatoryAspects);
    }

    private void declare(ClassDefinition.Members members) {
        members.properties().forEach(property -> properties.put(property.name(), property));
        members.overrides()
                .forEach(override -> properties.computeIfPresent(
                        override.property(), (name, inherited) -> override.appliedTo(inherited)));
        members.associations().forEach(association -> associations.put(association.name(), association));
        mandatoryAspects.addAll(members.mandatoryAspects());
    }

    private ResolvedClass frozen(Definitions definitions) {
        Set<QualifiedName> aspects = new LinkedHashSet<>();
        mandatoryAspects.forEach(aspect -> addWithDemanded(definitions, aspect, aspects));
        return new ResolvedClass(
                Collections.unmodifiableSet(lineage),
                Collections.unmodifiableMap(properties),
                Collections.unmodifiableMap(associations),
                Collections.unmodifiableSet(aspects),
                Collections.unmodifiableSet(descendants));
    }

    private static void addWithDemanded(Definitions definitions, QualifiedName aspect, Set<QualifiedName> aspects) {
        if (!aspects.add(aspect)) {
            return;
        }
        ClassDefinition at = definitions.aspects.get(aspect);
        while (at != null) {
            at.members().mandatoryAspects().forEach(demanded -> addWithDemanded(definitions, demanded, aspects));
            QualifiedName parent = at.parent();
            at = parent == null ? null : definitions.aspects.get(parent);
        }
    }
}
