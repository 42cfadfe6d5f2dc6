package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.server.failure.Failure;
import gongwen.server.rest.RestCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties a client sends, read into the words of the content models. */
final class Values {

    private final RestCall call;

    Values(RestCall call) {
        this.call = call;
    }

    /**
     * The values.
     *
     * @throws Failure.InvalidArgument if a property is unknown, read-only, or a value of the wrong type
     */
    Map<QualifiedName, @Nullable Object> read(Map<String, ? extends @Nullable Object> sent) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        sent.forEach((id, value) -> {
            QualifiedName name = QualifiedNames.read(id);
            PropertyDefinition definition = call.dictionary()
                    .property(name)
                    .filter(known -> !known.isProtected())
                    .orElseThrow(() -> new Failure.InvalidArgument("No client sets a property " + name));
            values.put(name, PropertyJson.read(definition, value, call.parts().zone()));
        });
        return values;
    }

    /** The aspects that values belong to and a node of this kind has not; a value to be removed needs none. */
    Set<QualifiedName> missingAspects(
            QualifiedName type, Set<QualifiedName> aspects, Map<QualifiedName, @Nullable Object> values) {
        Dictionary dictionary = call.dictionary();
        Set<QualifiedName> missing = new HashSet<>();
        values.forEach((name, value) -> {
            if (dictionary.property(type, aspects, name).isEmpty()) {
                dictionary
                        .classOfProperty(name)
                        .filter(owner -> dictionary.aspect(owner).isPresent())
                        .ifPresent(missing::add);
            }
        });
        return missing;
    }

    /** Aspects that a client names; those that every document has here are not kept. */
    Set<QualifiedName> aspects(Iterable<String> names) {
        Set<QualifiedName> aspects = new HashSet<>();
        names.forEach(name -> aspects.add(QualifiedNames.read(name)));
        aspects.remove(Cm.VERSIONABLE);
        return aspects;
    }
}
