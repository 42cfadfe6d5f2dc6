package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.server.failure.Failure;
import java.util.HashSet;
import java.util.Set;

/** Applies a change of metadata to a state, within what the models allow. */
final class Patching {

    private Patching() {}

    static NodeState apply(ModelGuard guard, NodeState state, Work.Patch patch) {
        QualifiedName type = patch.type() == null ? state.type() : patch.type();
        guard.requireType(type);
        if (!guard.isA(type, state.type())) {
            throw new Failure.ModelViolated("Node " + state.id() + " cannot become a " + type);
        }
        Set<QualifiedName> aspects = new HashSet<>(state.aspects());
        aspects.removeAll(patch.removeAspects());
        aspects.addAll(patch.addAspects());
        Set<QualifiedName> complete = guard.complete(type, aspects);
        boolean sameKind = complete.equals(state.aspects()) && type.equals(state.type());
        Properties kept = sameKind ? state.properties() : guard.withoutForeign(type, complete, state.properties());
        Properties patched = kept.with(guard.checked(type, complete, patch.properties()));
        return new NodeState(
                state.id(),
                type,
                complete,
                sameKind ? patched : guard.withDefaults(type, complete, patched),
                state.primaryParent(),
                state.content(),
                state.access(),
                state.audit(),
                state.changeToken());
    }
}
