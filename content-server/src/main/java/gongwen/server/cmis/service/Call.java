package gongwen.server.cmis.service;

import gongwen.rules.commit.Actor;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.cmis.mapping.Types;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.jspecify.annotations.Nullable;

/** One request: who calls, in which language, and the nodes it has read, so that none is read twice. */
public final class Call {

    private final Parts parts;
    private final Actor actor;
    private final Types types;
    private final View view;
    private final Map<String, Node> seen = new HashMap<>();

    public Call(Parts parts, Actor actor, Locale language) {
        this.parts = parts;
        this.actor = actor;
        this.types = parts.catalog().in(language);
        this.view = parts.repository().view(actor);
    }

    Parts parts() {
        return parts;
    }

    Actor actor() {
        return actor;
    }

    Types types() {
        return types;
    }

    View view() {
        return view;
    }

    MappedType typeOf(Node node) {
        return types.ofNodes(node.state().type());
    }

    String idOf(Node node) {
        return parts.writer().id(node, types);
    }

    boolean isRoot(Node node) {
        return node.id().equals(view.root());
    }

    /**
     * The node a client means.
     *
     * @throws Failure.InvalidArgument if no id is given
     * @throws Failure.NotFound if there is none, or the caller may not know it
     */
    Node node(@Nullable String objectId) {
        String id = given(objectId, "objectId");
        Node known = seen.get(id);
        if (known != null) {
            return known;
        }
        Node found = find(ObjectId.parse(id)).orElseThrow(() -> new Failure.NotFound("There is no object " + id));
        remember(found);
        seen.put(id, found);
        return found;
    }

    private Optional<Node> find(ObjectId id) {
        if (id instanceof ObjectId.Current current) {
            return view.node(current.node());
        } else if (id instanceof ObjectId.Version version) {
            return version(version);
        } else if (id instanceof ObjectId.WorkingCopy copy) {
            return view.workingCopy(copy.series());
        }
        return Optional.empty();
    }

    /** Most often the newest version is meant, which costs less to find. */
    private Optional<Node> version(ObjectId.Version id) {
        Optional<Node> live =
                view.node(id.series()).filter(node -> node.version().kind() == Node.Kind.LIVE);
        boolean isMeant =
                live.filter(node -> node.version().label().equals(id.label())).isPresent();
        return isMeant || live.isEmpty() ? live : view.version(id.series(), id.label());
    }

    /** Keeps a node for the rest of the request. */
    void remember(Node node) {
        seen.put(idOf(node), node);
    }

    /**
     * The folder a client means.
     *
     * @throws Failure.InvalidArgument if it is no folder
     */
    Node folder(@Nullable String folderId) {
        Node node = node(given(folderId, "folderId"));
        if (!typeOf(node).isBase(BaseTypeId.CMIS_FOLDER)) {
            throw new Failure.InvalidArgument("The object " + folderId + " is not a folder");
        }
        return node;
    }

    /**
     * The document a client means.
     *
     * @throws Failure.InvalidArgument if it is no document
     */
    Node document(@Nullable String objectId) {
        Node node = node(objectId);
        if (!typeOf(node).isBase(BaseTypeId.CMIS_DOCUMENT)) {
            throw new Failure.InvalidArgument("The object " + objectId + " is not a document");
        }
        return node;
    }

    /** Runs a change and forgets what was read before it. */
    <R> R change(Function<Work, R> work) {
        try {
            return parts.repository().change(actor, work);
        } finally {
            seen.clear();
        }
    }

    /** A required argument. */
    static <T> T given(@Nullable T argument, String name) {
        if (argument == null || argument instanceof String text && text.isEmpty()) {
            throw new Failure.InvalidArgument("The argument '" + name + "' is missing");
        }
        return argument;
    }
}
