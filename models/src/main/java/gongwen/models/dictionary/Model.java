package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One content model, read from XML or built in code.
 *
 * @param name its name, such as {@code cm:contentmodel}
 * @param description what it is, for people; may be empty
 * @param imports the namespaces it uses, URI by prefix
 * @param namespaces the namespaces it defines, URI by prefix
 * @param constraints the constraints it defines under a name
 * @param types the types it defines
 * @param aspects the aspects it defines
 * @param source where its definitions are written
 */
public record Model(
        QualifiedName name,
        String description,
        Map<String, String> imports,
        Map<String, String> namespaces,
        List<Constraint> constraints,
        List<TypeDefinition> types,
        List<AspectDefinition> aspects,
        Source source) {

    public Model {
        imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
        namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        constraints = List.copyOf(constraints);
        types = List.copyOf(types);
        aspects = List.copyOf(aspects);
    }

    /**
     * Where a model is written.
     *
     * @param file the file's name, or what to call a model built in code
     * @param lines the lines of the definitions, from 1, by kind and name; those missing are on line 0
     */
    public record Source(String file, Map<Definition.Kind, Map<QualifiedName, Integer>> lines) {

        /** A model that was built in code. */
        public static final Source CODE = new Source("(built in code)", Map.of());

        int line(Definition definition) {
            return lines.getOrDefault(definition.kind(), Map.of()).getOrDefault(definition.name(), 0);
        }
    }
}
