package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Sys;
import gongwen.rules.node.NodeState;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import gongwen.server.rest.RestCall;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a client wants changed of a node. */
final class Patches {

    private final RestCall call;
    private final Values values;

    Patches(RestCall call) {
        this.call = call;
        this.values = new Values(call);
    }

    /** The change; a list of aspects replaces the one the client was shown, and a value brings its aspect with it. */
    Work.Patch of(Node node, NodeBody body) {
        NodeState state = node.state();
        QualifiedName type = body.nodeType() == null ? state.type() : QualifiedNames.read(body.nodeType());
        Map<QualifiedName, @Nullable Object> properties = values.read(body.properties());
        if (body.name() != null) {
            properties.put(Cm.NAME, body.name());
        }
        Set<QualifiedName> remove = removed(state, body);
        Set<QualifiedName> add = new HashSet<>();
        if (body.aspectNames() != null) {
            add.addAll(values.aspects(body.aspectNames()));
            add.removeAll(state.aspects());
        }
        Set<QualifiedName> left = new HashSet<>(state.aspects());
        left.removeAll(remove);
        left.addAll(add);
        // a value is removed with its aspect; what a node has not, it need not lose
        properties
                .entrySet()
                .removeIf(each -> each.getValue() == null
                        && call.dictionary().property(type, left, each.getKey()).isEmpty());
        add.addAll(values.missingAspects(type, left, properties));
        return new Work.Patch(properties, add, remove, body.nodeType() == null ? null : type);
    }

    private Set<QualifiedName> removed(NodeState state, NodeBody body) {
        Set<QualifiedName> remove = new HashSet<>();
        if (body.aspectNames() != null) {
            remove.addAll(state.aspects());
            remove.removeAll(values.aspects(body.aspectNames()));
            remove.removeAll(call.dictionary().mandatoryAspects(state.type()));
            remove.removeIf(aspect -> aspect.prefix().equals(Sys.BASE.prefix()) || aspect.equals(Cm.LOCKABLE));
        }
        return remove;
    }
}
