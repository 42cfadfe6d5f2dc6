package gongwen.share;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Constraint;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of ours as a form needs it.
 *
 * @param lifecycle the lifecycle its nodes live by, if they live by one
 * @param properties its own and inherited properties and those of its mandatory aspects, but none of Alfresco's
 */
record OfficeType(
        QualifiedName name, Dictionary dictionary, Optional<Lifecycle> lifecycle, List<PropertyDefinition> properties) {

    private static final QualifiedName CONTENT = QualifiedName.parse("cm:content");
    private static final QualifiedName DOCUMENT = QualifiedName.parse("gw:document");

    /** What people create and no lifecycle guides. */
    private static final Set<QualifiedName> PLAIN = Stream.of(
                    "org:delegation", "org:handover", "org:addresseeList", "gw:attachment")
            .map(QualifiedName::parse)
            .collect(Collectors.toUnmodifiableSet());

    /** The namespaces of our models. */
    static final Set<String> OURS = Set.of("gw", "ex", "sec", "org", "bf");

    static OfficeType of(QualifiedName name, Dictionary dictionary, Collection<Lifecycle> lifecycles) {
        Optional<Lifecycle> nearest = dictionary.lineage(name).stream()
                .flatMap(ancestor ->
                        lifecycles.stream().filter(each -> each.type().equals(ancestor)))
                .findFirst();
        List<PropertyDefinition> properties = dictionary.properties(name, Set.of()).values().stream()
                .filter(property -> OURS.contains(property.name().prefix()))
                .toList();
        return new OfficeType(name, dictionary, nearest, properties);
    }

    /** The type's name where a colon cannot stand. */
    String key() {
        return key(name);
    }

    static String key(QualifiedName name) {
        return name.prefix() + "_" + name.localName();
    }

    boolean hasContent() {
        return dictionary.isSubtype(name, CONTENT);
    }

    boolean isDocument() {
        return dictionary.isSubtype(name, DOCUMENT);
    }

    boolean isState(QualifiedName property) {
        return lifecycle.filter(each -> each.property().equals(property)).isPresent();
    }

    List<String> states() {
        return lifecycle.map(each -> List.copyOf(each.states().keySet())).orElse(List.of());
    }

    /** What a person may type: neither the repository's nor the rules' to set, nor the state, which steps change. */
    boolean isTyped(PropertyDefinition property) {
        return !property.isProtected()
                && !isState(property.name())
                && lifecycle
                        .filter(each -> each.guarded().contains(property.name()))
                        .isEmpty();
    }

    /** The steps a person may take on a node that is there: in the library if it has content, on its own page if not. */
    List<Transition> steps() {
        return lifecycle.stream()
                .flatMap(each -> each.transitions().stream())
                .filter(each -> !each.isCreation() && !each.byRule())
                .toList();
    }

    /** Whether a person may create one in Share's library. */
    boolean isCreated() {
        return hasContent()
                && (PLAIN.contains(name)
                        || lifecycle.filter(each -> !each.open("").isEmpty()).isPresent());
    }

    /** What is asked when a step is taken: what makes it, what it wants, what its actor may say along with it. */
    List<PropertyDefinition> asked(Transition step) {
        Set<QualifiedName> names = new LinkedHashSet<>();
        step.triggeredBy().ifPresent(names::add);
        names.addAll(step.requires());
        names.addAll(step.declares());
        step.shows().values().stream()
                .filter(shown -> !shown.startsWith("$"))
                .map(QualifiedName::parse)
                .forEach(names::add);
        return names.stream()
                .flatMap(each ->
                        properties.stream().filter(property -> property.name().equals(each)))
                .filter(property -> isTyped(property) || step.declares().contains(property.name()))
                .toList();
    }

    /** The list that a property takes its one value from. */
    static Optional<Constraint.OneOf> list(PropertyDefinition property) {
        return property.constraints().stream()
                .filter(Constraint.OneOf.class::isInstance)
                .map(Constraint.OneOf.class::cast)
                .findFirst();
    }

    static boolean isDate(PropertyDefinition property) {
        return property.type() == DataType.DATE || property.type() == DataType.DATETIME;
    }
}
