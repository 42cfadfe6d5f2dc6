package gongwen.alfresco.read;

import gongwen.alfresco.content.ContentFacts;
import gongwen.alfresco.content.Layouts;
import gongwen.alfresco.state.Names;
import gongwen.alfresco.state.States;
import gongwen.models.QualifiedName;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.commit.ReadPort;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where everything that rules ask for is found. */
public final class Reading {

    private final NodeService nodes;
    private final DictionaryService dictionary;
    private final Names names;
    private final States states;
    private final ContentFacts contents;
    private final Layouts layouts;
    private final People people;
    private final NodeIndex index;
    /** A type keeps its parent for as long as Alfresco has it. */
    private final Map<QualifiedName, Map<QualifiedName, Boolean>> kinds = new ConcurrentHashMap<>();

    private final Sequences sequences;

    public Reading(
            NodeService nodes,
            DictionaryService dictionary,
            Names names,
            States states,
            ContentFacts contents,
            Layouts layouts,
            People people,
            JdbcTemplate database) {
        this.nodes = nodes;
        this.dictionary = dictionary;
        this.names = names;
        this.states = states;
        this.contents = contents;
        this.layouts = layouts;
        this.people = people;
        this.index = new NodeIndex(database);
        this.sequences = new Sequences(database);
    }

    /** A read port for the running transaction. {@code related} are the associations it has added. */
    public ReadPort port(Set<PeerAssociation> related) {
        return new AlfrescoReadPort(this, related);
    }

    /** Whether a type is another or derives from it. */
    public boolean isA(QualifiedName type, QualifiedName ancestor) {
        return type.equals(ancestor)
                || kinds.computeIfAbsent(type, any -> new ConcurrentHashMap<>())
                        .computeIfAbsent(ancestor, any -> dictionary.isSubClass(names.of(type), names.of(ancestor)));
    }

    NodeService nodes() {
        return nodes;
    }

    Names names() {
        return names;
    }

    States states() {
        return states;
    }

    ContentFacts contents() {
        return contents;
    }

    Layouts layouts() {
        return layouts;
    }

    public People people() {
        return people;
    }

    public NodeIndex index() {
        return index;
    }

    Sequences sequences() {
        return sequences;
    }
}
