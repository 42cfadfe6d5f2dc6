import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes the package {@code gongwen.models.names} from the content models, so that no name is typed twice: one class of
 * constants a namespace prefix, and {@code ModelFiles}, which lists the models and message bundles.
 *
 * <p>Run by the build as {@code java ModelNames.java <resource folder> <output folder>}.
 */
final class ModelNames {

    private static final String MODEL_NAMESPACE = "http://www.alfresco.org/model/dictionary/1.0";

    /** The elements that define a name; for each, the word that describes it. */
    private static final Map<String, String> KINDS = Map.of(
            "data-type", "Data type",
            "type", "Type",
            "aspect", "Aspect",
            "property", "Property",
            "association", "Peer association",
            "child-association", "Child association");

    private record Use(String kind, String title) {

        @Override
        public String toString() {
            return title.isEmpty() ? kind : kind + " “" + title + "”";
        }
    }

    /** Prefix, then local name, then what the name is used for. */
    private final Map<String, Map<String, List<Use>>> names = new TreeMap<>();

    private final List<String> models = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Path output;

    /** An override repeats the name of an inherited property. */
    private boolean inOverrides;

    private ModelNames(Path output) {
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        ModelNames generator = new ModelNames(Path.of(arguments[1]).resolve("gongwen/models/names"));
        generator.read(Path.of(arguments[0]));
        generator.write();
    }

    private void read(Path resources) throws IOException, XMLStreamException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(resources)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = resources.relativize(file).toString().replace('\\', '/');
            if (name.endsWith(".xml") && readModel(file)) {
                models.add(name);
            } else if (name.endsWith(".properties") && name.contains("/messages/")) {
                messages.add(name);
            }
        }
    }

    /** Collects the names of a file; false if it is no content model. */
    private boolean readModel(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            xml.nextTag();
            if (!xml.getLocalName().equals("model") || !MODEL_NAMESPACE.equals(xml.getNamespaceURI())) {
                return false;
            }
            while (xml.hasNext()) {
                xml.next();
                inspect(xml);
            }
            return true;
        }
    }

    private void inspect(XMLStreamReader xml) throws XMLStreamException {
        if (xml.hasName() && xml.getLocalName().equals("overrides")) {
            inOverrides = xml.isStartElement();
        } else if (xml.isStartElement() && !inOverrides) {
            collect(xml);
        }
    }

    private void collect(XMLStreamReader xml) throws XMLStreamException {
        String kind = KINDS.get(xml.getLocalName());
        String name = xml.getAttributeValue(null, "name");
        if (kind == null || name == null || name.indexOf(':') < 0) {
            return;
        }
        int colon = name.indexOf(':');
        String title = "";
        if (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("title")) {
                title = xml.getElementText().strip();
            } else {
                inspect(xml);
            }
        }
        names.computeIfAbsent(name.substring(0, colon), prefix -> new TreeMap<>())
                .computeIfAbsent(name.substring(colon + 1), local -> new ArrayList<>())
                .add(new Use(kind, title));
    }

    private void write() throws IOException {
        Files.createDirectories(output);
        try (Stream<Path> old = Files.list(output)) {
            for (Path file : old.toList()) {
                String prefix =
                        file.getFileName().toString().replace(".java", "").toLowerCase(Locale.ROOT);
                if (!names.containsKey(prefix) && !prefix.equals("modelfiles") && !prefix.equals("package-info")) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, Map<String, List<Use>>> namespace : names.entrySet()) {
            writeConstants(namespace.getKey(), namespace.getValue());
        }
        writeModelFiles();
        replace("package-info", """
                /** The names of all types, aspects, properties and associations, generated from the content models. */
                @NullMarked
                package gongwen.models.names;

                import org.jspecify.annotations.NullMarked;
                """);
    }

    private void writeConstants(String prefix, Map<String, List<Use>> locals) throws IOException {
        Map<String, Long> timesUsed =
                locals.keySet().stream().collect(Collectors.groupingBy(ModelNames::constant, Collectors.counting()));
        String className = prefix.substring(0, 1).toUpperCase(Locale.ROOT) + prefix.substring(1);
        StringBuilder source = new StringBuilder("""
                package gongwen.models.names;

                import gongwen.models.QualifiedName;

                /** The names with the prefix {@code %s}. */
                public final class %s {
                """.formatted(prefix, className));
        locals.forEach((local, uses) -> {
            String constant = constant(local);
            if (timesUsed.getOrDefault(constant, 0L) > 1) {
                constant = constant(uses.get(0).kind().replace(' ', '_')) + "_" + constant;
            }
            String comment = uses.stream().map(Use::toString).distinct().collect(Collectors.joining("; "));
            source.append("""

                        /** %s. */
                        public static final QualifiedName %s = new QualifiedName("%s", "%s");
                    """.formatted(escaped(comment), constant, prefix, local));
        });
        source.append("\n    private ").append(className).append("() {}\n}\n");
        replace(className, source.toString());
    }

    private void writeModelFiles() throws IOException {
        replace("ModelFiles", """
                package gongwen.models.names;

                import java.util.List;

                /** Where the content models and their messages lie on the class path. */
                public final class ModelFiles {

                    /** The content models, in no order that matters. */
                    public static final List<String> MODELS = List.of(%s);

                    /** The message bundles; a name without a language holds English. */
                    public static final List<String> MESSAGES = List.of(%s);

                    private ModelFiles() {}
                }
                """.formatted(literals(models), literals(messages)));
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(text -> "\n            \"" + text + "\"").collect(Collectors.joining(","));
    }

    /** {@code docNo} as {@code DOC_NO}. */
    private static String constant(String local) {
        return local.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String escaped(String comment) {
        return comment.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    /** Leaves a file alone that would not change, so that the compiler does not start anew. */
    private void replace(String name, String source) throws IOException {
        Path file = output.resolve(name + ".java");
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.writeString(file, source, StandardCharsets.UTF_8);
        }
    }
}
