package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads model files in Alfresco's form. Files are added first and read together, because a property may refer to a
 * constraint of another file.
 */
final class ModelReader {

    private static final String NAMESPACE = "http://www.alfresco.org/model/dictionary/1.0";

    private static final Set<String> CLASS = Set.of(
            "title",
            "description",
            "parent",
            "archive",
            "includedInSuperTypeQuery",
            "properties",
            "associations",
            "overrides",
            "mandatory-aspects");

    /** What may stand in an element; those missing hold text only. */
    private static final Map<String, Set<String>> CONTENT = Map.ofEntries(
            Map.entry(
                    "model",
                    Set.of(
                            "description",
                            "author",
                            "published",
                            "version",
                            "imports",
                            "namespaces",
                            "data-types",
                            "constraints",
                            "types",
                            "aspects")),
            Map.entry("imports", Set.of("import")),
            Map.entry("namespaces", Set.of("namespace")),
            Map.entry("data-types", Set.of("data-type")),
            Map.entry("data-type", Set.of("title", "description")),
            Map.entry("constraints", Set.of("constraint")),
            Map.entry("constraint", Set.of("title", "description", "parameter")),
            Map.entry("parameter", Set.of("value", "list")),
            Map.entry("list", Set.of("value")),
            Map.entry("types", Set.of("type")),
            Map.entry("type", CLASS),
            Map.entry("aspects", Set.of("aspect")),
            Map.entry("aspect", CLASS),
            Map.entry("properties", Set.of("property")),
            Map.entry("overrides", Set.of("property")),
            Map.entry(
                    "property",
                    Set.of(
                            "title",
                            "description",
                            "type",
                            "protected",
                            "mandatory",
                            "multiple",
                            "default",
                            "index",
                            "constraints")),
            Map.entry("index", Set.of("atomic", "stored", "tokenised", "facetable")),
            Map.entry("associations", Set.of("association", "child-association")),
            Map.entry("association", Set.of("title", "description", "source", "target")),
            Map.entry(
                    "child-association",
                    Set.of(
                            "title",
                            "description",
                            "source",
                            "target",
                            "child-name",
                            "duplicate",
                            "propagateTimestamps")),
            Map.entry("source", Set.of("role", "mandatory", "many")),
            Map.entry("target", Set.of("class", "role", "mandatory", "many")),
            Map.entry("mandatory-aspects", Set.of("aspect")));

    private final Map<QualifiedName, Constraint> constraints;
    private final Problems problems = new Problems();
    private final List<File> files = new ArrayList<>();

    /** A file whose named constraints are known. */
    private record File(XmlElement root, List<Constraint> named) {}

    /** @param known the constraints of the models that are there already */
    ModelReader(Map<QualifiedName, Constraint> known) {
        this.constraints = new HashMap<>(known);
    }

    /**
     * Adds a file.
     *
     * @param file what to call it in messages
     * @param xml its bytes
     */
    void add(String file, InputStream xml) {
        try {
            XmlElement root = XmlElement.read(file, xml);
            if (!root.name().equals("model") || !root.namespace().equals(NAMESPACE)) {
                throw root.wrong("a content model starts with <model xmlns=\"" + NAMESPACE + "\">");
            }
            checkContent(root);
            files.add(new File(root, constraints(root)));
        } catch (InvalidModel failure) {
            problems.addAll(failure);
        }
    }

    /**
     * The models of the files that were added, in their order.
     *
     * @throws InvalidModel if a file cannot be read as a model; whether the models fit together is not known yet
     */
    List<Model> models() {
        List<Model> results = new ArrayList<>();
        for (File file : files) {
            try {
                results.add(model(file.root(), file.named()));
            } catch (InvalidModel failure) {
                problems.addAll(failure);
            }
        }
        problems.throwIfAny();
        return results;
    }

    private void checkContent(XmlElement element) {
        Set<String> allowed = CONTENT.getOrDefault(element.name(), Set.of());
        for (XmlElement child : element.children()) {
            if (allowed.contains(child.name())) {
                checkContent(child);
            } else {
                problems.add(child, "<" + child.name() + "> is not known in <" + element.name() + ">");
            }
        }
    }

    private List<Constraint> constraints(XmlElement root) {
        List<Constraint> named = new ArrayList<>();
        root.in("constraints").forEach(element -> {
            try {
                Constraint constraint = new ConstraintReader(element, ClassReader.name(element)).read();
                if (constraints.putIfAbsent(constraint.name(), constraint) != null) {
                    throw element.wrong("the constraint " + constraint.name() + " is defined twice");
                }
                named.add(constraint);
            } catch (InvalidModel failure) {
                problems.addAll(failure);
            }
        });
        return named;
    }

    private Model model(XmlElement root, List<Constraint> named) {
        root.in("data-types").forEach(this::checkDataType);
        ClassReader classes = new ClassReader(constraints, problems);
        List<TypeDefinition> types = classes.types(root.in("types"));
        List<AspectDefinition> aspects = classes.aspects(root.in("aspects"));
        return new Model(
                ClassReader.name(root),
                root.textOf("description").orElse(""),
                namespaces(root, "imports"),
                namespaces(root, "namespaces"),
                named,
                types,
                aspects,
                new Model.Source(root.file(), classes.lines()));
    }

    private void checkDataType(XmlElement element) {
        QualifiedName name = ClassReader.name(element);
        if (DataType.of(name).isEmpty()) {
            problems.add(element, "unknown data type " + name);
        }
    }

    private Map<String, String> namespaces(XmlElement root, String container) {
        Map<String, String> uris = new LinkedHashMap<>();
        root.in(container).forEach(element -> {
            if (uris.put(element.attribute("prefix"), element.attribute("uri")) != null) {
                problems.add(element, "the prefix " + element.attribute("prefix") + " is given twice");
            }
        });
        return uris;
    }
}
