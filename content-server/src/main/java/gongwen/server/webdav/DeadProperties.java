package gongwen.server.webdav;

import gongwen.models.names.Webdav;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that clients make up. They are kept in a property of the node, so that the rules see them: nothing goes
 * past the guard in one.
 */
final class DeadProperties {

    private static final int MOST_CHARACTERS = 100_000;
    private static final char BETWEEN = '\n';

    private final Map<DavName, String> values = new LinkedHashMap<>();

    /** Those of a node. */
    static DeadProperties of(Node node) {
        DeadProperties all = new DeadProperties();
        for (String kept : node.state().properties().texts(Webdav.DEADPROPERTIES)) {
            int namespace = kept.indexOf(BETWEEN);
            int local = kept.indexOf(BETWEEN, namespace + 1);
            all.values.put(
                    new DavName(kept.substring(0, namespace), kept.substring(namespace + 1, local)),
                    kept.substring(local + 1));
        }
        return all;
    }

    Iterable<DavName> names() {
        return values.keySet();
    }

    /** The whole element, if there is one of this name. */
    Optional<String> of(DavName name) {
        return Optional.ofNullable(values.get(name));
    }

    void set(DavName name, String element) {
        values.put(name, element);
    }

    void remove(DavName name) {
        values.remove(name);
    }

    /**
     * As a node keeps them.
     *
     * @throws Failure.TooLarge if there are more than any program needs
     */
    List<String> kept() {
        List<String> kept = new ArrayList<>();
        values.forEach((name, element) -> kept.add(name.namespace() + BETWEEN + name.local() + BETWEEN + element));
        if (kept.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw new Failure.TooLarge("The properties have more than " + MOST_CHARACTERS + " characters");
        }
        return kept;
    }
}
