package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import gongwen.server.rest.RestCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates nodes, with the folders on the way to them. */
final class NewNodes {

    private static final int NAMES_TRIED = 100;

    private final RestCall call;
    private final Values values;

    NewNodes(RestCall call) {
        this.call = call;
        this.values = new Values(call);
    }

    /**
     * Creates a node in a folder and answers its id.
     *
     * @param content its stream, null for none
     * @param autoRename whether to number a name that is taken
     * @throws Failure.NameTaken if the name is taken
     */
    NodeId create(Node parent, NodeBody body, @Nullable ReceivedContent content, boolean autoRename) {
        String name = body.name();
        if (name == null || name.isEmpty() || body.nodeType() == null) {
            throw new Failure.InvalidArgument("A new node needs a name and a nodeType");
        }
        QualifiedName type = QualifiedNames.read(body.nodeType());
        if (call.dictionary().type(type).isEmpty()) {
            throw new Failure.InvalidArgument("There is no type " + type);
        }
        Map<QualifiedName, @Nullable Object> properties = values.read(body.properties());
        Set<QualifiedName> aspects =
                new HashSet<>(values.aspects(body.aspectNames() == null ? List.of() : body.aspectNames()));
        aspects.addAll(values.missingAspects(type, call.dictionary().completeAspects(type, aspects), properties));
        properties.values().removeIf(value -> value == null);
        AccessList access = body.permissions() == null
                ? AccessList.INHERITED
                : new NodePermissions(call).wanted(AccessList.INHERITED, body.permissions());
        QualifiedName association = body.assocType() == null ? Cm.CONTAINS : QualifiedNames.read(body.assocType());
        Function<String, NodeId> creation = tried -> call.change(work -> {
            Map<QualifiedName, @Nullable Object> all = new HashMap<>(properties);
            all.put(Cm.NAME, tried);
            return work.create(new Work.NewNode(
                    type,
                    aspects,
                    all,
                    folder(work, parent.id(), body.relativePath()),
                    association,
                    content,
                    null,
                    access,
                    Work.Initial.MAJOR));
        });
        return autoRename ? renamed(name, creation) : creation.apply(name);
    }

    /** As Alfresco does: the number comes before the extension. */
    private static NodeId renamed(String name, Function<String, NodeId> creation) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String tried = name;
        for (int number = 1; number < NAMES_TRIED; number++) {
            try {
                return creation.apply(tried);
            } catch (Failure.NameTaken e) {
                tried = stem + "-" + number + extension;
            }
        }
        return creation.apply(tried);
    }

    /** The folder at a path below a node; what is missing of it is made. */
    static NodeId folder(Work work, NodeId parent, @Nullable String relativePath) {
        NodeId at = parent;
        for (String name : relativePath == null ? new String[0] : relativePath.split("/")) {
            if (!name.isBlank()) {
                NodeId above = at;
                Optional<Node> there = work.atPath(above, name);
                at = there.map(Node::id).orElseGet(() -> work.create(newFolder(above, name)));
            }
        }
        return at;
    }

    private static Work.NewNode newFolder(NodeId parent, String name) {
        return new Work.NewNode(
                Cm.FOLDER,
                Set.of(),
                Map.of(Cm.NAME, name),
                parent,
                Cm.CONTAINS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);
    }
}
