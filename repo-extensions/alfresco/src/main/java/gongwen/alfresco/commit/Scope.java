package gongwen.alfresco.commit;

import gongwen.alfresco.read.Reading;
import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.rules.node.NodeState;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What of all that Alfresco keeps as nodes is shown to the rules: files, folders and whatever is of our models. */
final class Scope {

    private static final Set<String> OURS = Set.of("gw", "ex", "org", "sec", "bf");

    /** Files and folders by type that people neither write nor read. */
    private static final Set<QualifiedName> MACHINERY = Set.of(
            new QualifiedName("cm", "thumbnail"),
            new QualifiedName("cm", "dictionaryModel"),
            new QualifiedName("cm", "systemfolder"));

    private final Reading reading;
    private final Map<QualifiedName, Boolean> types = new ConcurrentHashMap<>();

    Scope(Reading reading) {
        this.reading = reading;
    }

    /** Whether nodes of this type may be shown to the rules. */
    boolean covers(QualifiedName type) {
        return types.computeIfAbsent(type, this::isCovered);
    }

    private boolean isCovered(QualifiedName type) {
        return OURS.contains(type.prefix())
                || (reading.isA(type, Cm.CONTENT) || reading.isA(type, Cm.FOLDER))
                        && MACHINERY.stream().noneMatch(machinery -> reading.isA(type, machinery));
    }

    /** Whether a node is the office's, or may become so: then the server's own changes of it are judged too. */
    static boolean isOurs(QualifiedName type, Stream<QualifiedName> aspects) {
        return OURS.contains(type.prefix())
                || type.equals(St.SITE)
                || aspects.anyMatch(aspect -> OURS.contains(aspect.prefix()));
    }

    /** Whether a node is the office's by its type or an aspect. */
    static boolean isOurs(NodeState state) {
        return OURS.contains(state.type().prefix())
                || state.aspects().stream().anyMatch(aspect -> OURS.contains(aspect.prefix()));
    }
}
