package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import gongwen.models.names.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the content models say, resolved: inheritance, mandatory aspects, overrides. Immutable and safe for
 * threads; single look-ups cost a hash look-up.
 *
 * <p>A dictionary is always correct: {@link InvalidModel} is thrown instead of building one that is not.
 */
public final class Dictionary {

    private final List<Model> models;
    private final Messages messages;
    private final Definitions definitions;
    private final Map<QualifiedName, ResolvedClass> classes;

    private Dictionary(List<Model> models, Messages messages) {
        this.models = List.copyOf(models);
        this.messages = messages;
        Problems problems = new Problems();
        this.definitions = new Definitions(this.models, problems);
        new ModelCheck(definitions, problems).check(this.models);
        problems.throwIfAny();
        this.classes = ResolvedClass.resolve(definitions);
    }

    /** The dictionary of the models and messages shipped on the class path. */
    public static Dictionary load() {
        ModelReader reader = new ModelReader(Map.of());
        Messages messages = new Messages();
        try {
            for (String file : ModelFiles.MODELS) {
                try (InputStream in = resource(file)) {
                    reader.add(file, in);
                }
            }
            for (String file : ModelFiles.MESSAGES) {
                try (InputStream in = resource(file)) {
                    messages.add(file, new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Dictionary(reader.models(), messages);
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(
                Dictionary.class.getClassLoader().getResourceAsStream(file), () -> file + " is not on the class path");
    }

    /**
     * This dictionary and one more model.
     *
     * @throws InvalidModel if the model is wrong, does not fit, or is there already
     */
    public Dictionary plus(Model model) {
        List<Model> more = new ArrayList<>(models);
        more.add(model);
        return new Dictionary(more, messages);
    }

    /**
     * This dictionary and one more model, read from XML.
     *
     * @param file what to call it in messages
     * @throws InvalidModel if the model is wrong, does not fit, or is there already
     */
    public Dictionary plus(String file, InputStream xml) {
        ModelReader reader = new ModelReader(definitions.constraints);
        reader.add(file, xml);
        return plus(reader.models().get(0));
    }

    /**
     * This dictionary without a model; the same dictionary if it is not there.
     *
     * @throws InvalidModel if other models need it
     */
    public Dictionary minus(QualifiedName model) {
        return new Dictionary(
                models.stream().filter(kept -> !kept.name().equals(model)).toList(), messages);
    }

    /** The models, in the order they were added. */
    public List<Model> models() {
        return models;
    }

    /** The model that defines the namespace of a name. */
    public Optional<Model> modelOf(QualifiedName name) {
        return Optional.ofNullable(definitions.modelsByPrefix.get(name.prefix()));
    }

    /** The namespace of a prefix, such as {@code http://www.alfresco.org/model/content/1.0} of {@code cm}. */
    public Optional<String> uri(String prefix) {
        return Optional.ofNullable(definitions.uris.get(prefix));
    }

    /** The prefix of a namespace. */
    public Optional<String> prefix(String uri) {
        return Optional.ofNullable(definitions.prefixes.get(uri));
    }

    public Optional<TypeDefinition> type(QualifiedName name) {
        return Optional.ofNullable(definitions.types.get(name));
    }

    public Optional<AspectDefinition> aspect(QualifiedName name) {
        return Optional.ofNullable(definitions.aspects.get(name));
    }

    /** A property as it was declared, without the overrides of any class. */
    public Optional<PropertyDefinition> property(QualifiedName name) {
        return Optional.ofNullable(definitions.properties.get(name));
    }

    public Optional<AssociationDefinition> association(QualifiedName name) {
        return Optional.ofNullable(definitions.associations.get(name));
    }

    public Collection<TypeDefinition> types() {
        return Collections.unmodifiableCollection(definitions.types.values());
    }

    public Collection<AspectDefinition> aspects() {
        return Collections.unmodifiableCollection(definitions.aspects.values());
    }

    public Collection<PropertyDefinition> properties() {
        return Collections.unmodifiableCollection(definitions.properties.values());
    }

    public Collection<AssociationDefinition> associations() {
        return Collections.unmodifiableCollection(definitions.associations.values());
    }

    /** The type or aspect that declares a property. */
    public Optional<QualifiedName> classOfProperty(QualifiedName property) {
        return Optional.ofNullable(definitions.classesOfProperties.get(property));
    }

    /** The type or aspect that declares an association. */
    public Optional<QualifiedName> classOfAssociation(QualifiedName association) {
        return Optional.ofNullable(definitions.classesOfAssociations.get(association));
    }

    /** Whether a type or aspect is another one or derived from it; false if it is unknown. */
    public boolean isSubtype(QualifiedName classOrAspect, QualifiedName ancestor) {
        ResolvedClass found = classes.get(classOrAspect);
        return found != null && found.lineage().contains(ancestor);
    }

    /** A type or aspect and everything it is derived from, nearest first; empty if it is unknown. */
    public Set<QualifiedName> lineage(QualifiedName classOrAspect) {
        ResolvedClass found = classes.get(classOrAspect);
        return found == null ? Set.of() : found.lineage();
    }

    /** A type or aspect and everything derived from it, directly or not; empty if it is unknown. */
    public Set<QualifiedName> subtypes(QualifiedName classOrAspect) {
        ResolvedClass found = classes.get(classOrAspect);
        return found == null ? Set.of() : found.descendants();
    }

    /** The own and inherited properties of a type or aspect, overrides applied; empty if it is unknown. */
    public Map<QualifiedName, PropertyDefinition> properties(QualifiedName classOrAspect) {
        ResolvedClass found = classes.get(classOrAspect);
        return found == null ? Map.of() : found.properties();
    }

    /** The own and inherited associations of a type or aspect; empty if it is unknown. */
    public Map<QualifiedName, AssociationDefinition> associations(QualifiedName classOrAspect) {
        ResolvedClass found = classes.get(classOrAspect);
        return found == null ? Map.of() : found.associations();
    }

    /**
     * The aspects every node of a type, or with an aspect, has: its own mandatory aspects, inherited ones, and those
     * that these aspects demand in turn; empty if it is unknown.
     */
    public Set<QualifiedName> mandatoryAspects(QualifiedName classOrAspect) {
        ResolvedClass found = classes.get(classOrAspect);
        return found == null ? Set.of() : found.mandatoryAspects();
    }

    /** The aspects of a node of this type once those that it and the given aspects demand are added. */
    public Set<QualifiedName> completeAspects(QualifiedName type, Set<QualifiedName> aspects) {
        Set<QualifiedName> complete = new LinkedHashSet<>(aspects);
        complete.addAll(mandatoryAspects(type));
        aspects.forEach(aspect -> complete.addAll(mandatoryAspects(aspect)));
        return complete;
    }

    /** All properties a node of this type with these aspects can have, the type's first. */
    public Map<QualifiedName, PropertyDefinition> properties(QualifiedName type, Set<QualifiedName> aspects) {
        Map<QualifiedName, PropertyDefinition> all = new LinkedHashMap<>(properties(type));
        completeAspects(type, aspects).forEach(aspect -> properties(aspect).forEach(all::putIfAbsent));
        return all;
    }

    /** A property as it is for a node of this type with these aspects; empty if such a node cannot have it. */
    public Optional<PropertyDefinition> property(QualifiedName type, Set<QualifiedName> aspects, QualifiedName name) {
        PropertyDefinition found = properties(type).get(name);
        if (found == null) {
            found = firstOf(aspects, name);
        }
        if (found == null) {
            found = firstOf(completeAspects(type, aspects), name);
        }
        return Optional.ofNullable(found);
    }

    private @Nullable PropertyDefinition firstOf(Set<QualifiedName> aspects, QualifiedName name) {
        for (QualifiedName aspect : aspects) {
            PropertyDefinition found = properties(aspect).get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The title in the reader's language, else in English, else the model's own, else the local name. */
    public String title(Definition definition, Locale locale) {
        String own = definition.wording().title();
        return modelOf(definition.name())
                .flatMap(model -> messages.title(model.name(), definition, locale))
                .orElse(own != null ? own : definition.name().localName());
    }

    /** The description in the reader's language, else in English, else the model's own; empty if there is none. */
    public Optional<String> description(Definition definition, Locale locale) {
        return modelOf(definition.name())
                .flatMap(model -> messages.description(model.name(), definition, locale))
                .or(() -> Optional.ofNullable(definition.wording().description()));
    }

    /** What to call one of the values of a list, in the reader's language, else in English, else the value itself. */
    public String label(Constraint.OneOf list, String value, Locale locale) {
        return messages.value(list.name(), value, locale).orElse(value);
    }
}
