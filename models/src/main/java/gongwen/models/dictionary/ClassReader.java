package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the types and aspects of one model file and notes the lines they stand on. */
final class ClassReader {

    private final Map<QualifiedName, Constraint> constraints;
    private final Problems problems;
    private final Map<Definition.Kind, Map<QualifiedName, Integer>> lines = new HashMap<>();

    /**
     * @param constraints every constraint with a name of its own, of this and all other models
     * @param problems where to note what is wrong
     */
    ClassReader(Map<QualifiedName, Constraint> constraints, Problems problems) {
        this.constraints = constraints;
        this.problems = problems;
    }

    Map<Definition.Kind, Map<QualifiedName, Integer>> lines() {
        return lines;
    }

    List<TypeDefinition> types(Stream<XmlElement> elements) {
        return each(elements, element -> {
            QualifiedName name = defined(Definition.Kind.TYPE, element);
            return new TypeDefinition(
                    name, parent(element), wording(element), members(name, element), inSupertypeQuery(element));
        });
    }

    List<AspectDefinition> aspects(Stream<XmlElement> elements) {
        return each(elements, element -> {
            QualifiedName name = defined(Definition.Kind.ASPECT, element);
            return new AspectDefinition(
                    name, parent(element), wording(element), members(name, element), inSupertypeQuery(element));
        });
    }

    private static @Nullable QualifiedName parent(XmlElement element) {
        return element.child("parent").map(ClassReader::nameIn).orElse(null);
    }

    private static boolean inSupertypeQuery(XmlElement element) {
        return element.flag("includedInSuperTypeQuery", true);
    }

    private ClassDefinition.Members members(QualifiedName owner, XmlElement element) {
        return new ClassDefinition.Members(
                each(element.in("properties"), this::property),
                each(element.in("overrides"), this::override),
                each(element.in("associations"), association -> association(owner, association)),
                each(element.in("mandatory-aspects"), ClassReader::nameIn));
    }

    private PropertyDefinition property(XmlElement element) {
        QualifiedName name = defined(Definition.Kind.PROPERTY, element);
        return PropertyDefinition.of(name, dataType(element))
                .withWording(wording(element))
                .withProtected(element.flag("protected", false))
                .withPresence(
                        element.child("mandatory").map(ClassReader::presence).orElse(Presence.OPTIONAL))
                .withMultiple(element.flag("multiple", false))
                .withDefaultText(element.textOf("default").orElse(null))
                .withIndex(element.child("index").map(ClassReader::index).orElse(IndexHint.DEFAULT))
                .withConstraints(constraints(name, element));
    }

    private static DataType dataType(XmlElement element) {
        XmlElement type = element.child("type")
                .orElseThrow(() -> element.wrong(element.attribute("name") + " needs a <type>, such as d:text"));
        return DataType.of(nameIn(type)).orElseThrow(() -> type.wrong("unknown data type " + type.text()));
    }

    private PropertyOverride override(XmlElement element) {
        QualifiedName name = name(element);
        return new PropertyOverride(
                name,
                element.child("mandatory").map(ClassReader::presence).orElse(null),
                element.textOf("default").orElse(null),
                constraints(name, element));
    }

    private static Presence presence(XmlElement element) {
        if (!element.booleanText()) {
            return Presence.OPTIONAL;
        }
        return element.attributes().getOrDefault("enforced", "false").equals("true")
                ? Presence.ENFORCED
                : Presence.MANDATORY;
    }

    private static IndexHint index(XmlElement element) {
        boolean enabled = !element.attributes().getOrDefault("enabled", "true").equals("false");
        String tokenised = element.textOf("tokenised").orElse("true").toUpperCase(Locale.ROOT);
        Optional<IndexHint.Tokenised> known = Stream.of(IndexHint.Tokenised.values())
                .filter(value -> value.name().equals(tokenised))
                .findFirst();
        return new IndexHint(
                enabled,
                known.orElseThrow(() -> element.wrong("<tokenised> must be true, false or both")),
                element.flag("facetable", false));
    }

    private List<Constraint> constraints(QualifiedName property, XmlElement element) {
        List<Constraint> found = new ArrayList<>();
        element.in("constraints").forEach(constraint -> {
            if (constraint.attributes().containsKey("ref")) {
                found.add(referenced(constraint));
            } else {
                found.add(new ConstraintReader(constraint, inlineName(property, constraint, found.size())).read());
            }
        });
        return found;
    }

    private static QualifiedName inlineName(QualifiedName property, XmlElement constraint, int position) {
        return constraint.attributes().containsKey("name")
                ? name(constraint)
                : new QualifiedName(property.prefix(), property.localName() + "_anon_" + position);
    }

    private Constraint referenced(XmlElement element) {
        QualifiedName name = parsed(element, element.attribute("ref"));
        Constraint constraint = constraints.get(name);
        if (constraint == null) {
            throw element.wrong("unknown constraint " + name);
        }
        return constraint;
    }

    private AssociationDefinition association(QualifiedName owner, XmlElement element) {
        QualifiedName name = defined(Definition.Kind.ASSOCIATION, element);
        AssociationDefinition.End source =
                element.child("source").map(end -> end(owner, end)).orElse(anyNumberOf(owner));
        XmlElement target =
                element.child("target").orElseThrow(() -> element.wrong(name + " needs a <target> with a <class>"));
        QualifiedName targetClass = nameIn(
                target.child("class").orElseThrow(() -> target.wrong("the <target> of " + name + " needs a <class>")));
        return element.name().equals("association")
                ? new AssociationDefinition.Peer(name, wording(element), source, end(targetClass, target))
                : new AssociationDefinition.Child(
                        name,
                        wording(element),
                        source,
                        end(targetClass, target),
                        element.flag("duplicate", true),
                        element.flag("propagateTimestamps", false));
    }

    private static AssociationDefinition.End anyNumberOf(QualifiedName owner) {
        return new AssociationDefinition.End(owner, null, false, true);
    }

    private static AssociationDefinition.End end(QualifiedName classOrAspect, XmlElement element) {
        return new AssociationDefinition.End(
                classOrAspect,
                element.child("role").map(ClassReader::nameIn).orElse(null),
                element.flag("mandatory", false),
                element.flag("many", true));
    }

    private static Wording wording(XmlElement element) {
        return new Wording(
                element.textOf("title").orElse(null),
                element.textOf("description").orElse(null));
    }

    private QualifiedName defined(Definition.Kind kind, XmlElement element) {
        QualifiedName name = name(element);
        lines.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(name, element.line());
        return name;
    }

    static QualifiedName name(XmlElement element) {
        return parsed(element, element.attribute("name"));
    }

    private static QualifiedName nameIn(XmlElement element) {
        return parsed(element, element.text());
    }

    private static QualifiedName parsed(XmlElement element, String text) {
        try {
            return QualifiedName.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw element.wrong("<" + element.name() + ">: '" + text + "' is not of the form prefix:localName");
        }
    }

    private <T> List<T> each(Stream<XmlElement> elements, Function<XmlElement, T> reader) {
        List<T> results = new ArrayList<>();
        elements.forEach(element -> {
            try {
                results.add(reader.apply(element));
            } catch (InvalidModel failure) {
                problems.addAll(failure);
            }
        });
        return results;
    }
}
