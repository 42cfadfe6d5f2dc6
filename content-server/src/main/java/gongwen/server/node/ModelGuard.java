package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AssociationDefinition;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.server.failure.Failure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what clients write against the content models. Messages name properties and ids, never values. */
final class ModelGuard {

    /** As long as the column of all values, less what the types of the values take. */
    private static final int LONGEST_TEXT = 900_000;

    private static final int LONGEST_NAME = 255;

    private final Dictionary dictionary;
    private final Actor actor;

    ModelGuard(Dictionary dictionary, Actor actor) {
        this.dictionary = dictionary;
        this.actor = actor;
    }

    void requireType(QualifiedName type) {
        if (dictionary.type(type).isEmpty()) {
            throw new Failure.InvalidArgument("There is no type " + type);
        }
    }

    /** The aspects with all that they and the type demand. */
    Set<QualifiedName> complete(QualifiedName type, Set<QualifiedName> aspects) {
        for (QualifiedName aspect : aspects) {
            if (dictionary.aspect(aspect).isEmpty()) {
                throw new Failure.InvalidArgument("There is no aspect " + aspect);
            }
        }
        return dictionary.completeAspects(type, aspects);
    }

    /** The values a client asks for, once each is known to be one this kind of node can have. */
    Map<QualifiedName, ? extends @Nullable Object> checked(
            QualifiedName type, Set<QualifiedName> aspects, Map<QualifiedName, ? extends @Nullable Object> values) {
        values.forEach((name, value) -> check(definition(type, aspects, name), value));
        return values;
    }

    /** Default values for what has none. */
    Properties withDefaults(QualifiedName type, Set<QualifiedName> aspects, Properties properties) {
        Map<QualifiedName, Object> defaults = new HashMap<>();
        dictionary.properties(type, aspects).forEach((name, definition) -> {
            if (definition.defaultText() != null && !definition.isProtected() && !properties.has(name)) {
                definition.defaultValue().ifPresent(value -> defaults.put(name, value));
            }
        });
        return defaults.isEmpty() ? properties : properties.with(defaults);
    }

    /** Takes out the values of properties that a node of this kind can no longer have. */
    Properties withoutForeign(QualifiedName type, Set<QualifiedName> aspects, Properties properties) {
        Map<QualifiedName, @Nullable Object> foreign = new HashMap<>();
        properties.asMap().keySet().stream()
                .filter(name -> dictionary.property(type, aspects, name).isEmpty())
                .forEach(name -> foreign.put(name, null));
        return foreign.isEmpty() ? properties : properties.with(foreign);
    }

    /** Refuses a final state without a value its model enforces. */
    void requireComplete(NodeState state) {
        dictionary.properties(state.type(), state.aspects()).forEach((name, definition) -> {
            if (definition.isEnforced()
                    && !definition.isProtected()
                    && !state.properties().has(name)) {
                throw new Failure.ModelViolated("Node " + state.id() + " needs a value of " + name);
            }
        });
    }

    /** Refuses a child association that the models do not allow between these nodes. */
    AssociationDefinition.Child requireChild(NodeState parent, QualifiedName association, NodeState child) {
        AssociationDefinition definition = dictionary.association(association).orElse(null);
        if (!(definition instanceof AssociationDefinition.Child held)) {
            throw new Failure.InvalidArgument("There is no child association " + association);
        }
        requireEnd(parent, held.source());
        requireEnd(child, held.target());
        return held;
    }

    void requirePeer(NodeState source, QualifiedName association, NodeState target) {
        AssociationDefinition definition = dictionary.association(association).orElse(null);
        if (!(definition instanceof AssociationDefinition.Peer peer)) {
            throw new Failure.InvalidArgument("There is no peer association " + association);
        }
        requireEnd(source, peer.source());
        requireEnd(target, peer.target());
    }

    boolean isA(QualifiedName type, QualifiedName ancestor) {
        return dictionary.lineage(type).contains(ancestor);
    }

    boolean allowsDuplicates(QualifiedName association) {
        return dictionary.association(association).orElse(null) instanceof AssociationDefinition.Child child
                && child.duplicates();
    }

    private void requireEnd(NodeState node, AssociationDefinition.End end) {
        QualifiedName wanted = end.classOrAspect();
        Set<QualifiedName> has = new HashSet<>(dictionary.lineage(node.type()));
        node.aspects().forEach(aspect -> has.addAll(dictionary.lineage(aspect)));
        if (!has.contains(wanted)) {
            throw new Failure.ModelViolated("Node " + node.id() + " is no " + wanted);
        }
    }

    private PropertyDefinition definition(QualifiedName type, Set<QualifiedName> aspects, QualifiedName name) {
        return dictionary
                .property(type, aspects, name)
                .orElseThrow(() -> new Failure.InvalidArgument("A " + type + " with these aspects has no " + name));
    }

    private void check(PropertyDefinition definition, @Nullable Object value) {
        QualifiedName name = definition.name();
        if (definition.isProtected() && !actor.system()) {
            throw new Failure.InvalidArgument(name + " is set by the repository only");
        }
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return;
        }
        requireKind(definition, value);
        definition.check(value).ifPresent(reason -> {
            throw new Failure.ModelViolated(reason);
        });
        if (name.equals(Cm.NAME)) {
            requireName((String) value);
        }
    }

    private static void requireKind(PropertyDefinition definition, Object value) {
        boolean list = value instanceof List<?>;
        List<?> all = list ? (List<?>) value : List.of(value);
        if (list != definition.multiple() || !all.stream().allMatch(one -> isOfType(definition.type(), one))) {
            throw new Failure.InvalidArgument(definition.name() + " takes "
                    + (definition.multiple() ? "a list of " : "one ") + definition.type());
        }
    }

    private static boolean isOfType(DataType type, Object value) {
        if (value instanceof String text && !isStorable(text)
                || value instanceof Double number && !Double.isFinite(number)) {
            return false;
        }
        return switch (type) {
            case NODEREF, CATEGORY -> value instanceof NodeId;
            case CONTENT -> false;
            default -> type.accepts(value);
        };
    }

    /** Neither NUL nor half a surrogate pair, which no database keeps. */
    private static boolean isStorable(String text) {
        return text.length() <= LONGEST_TEXT
                && text.codePoints()
                        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void requireName(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Failure.ModelViolated(Cm.NAME + " is longer than " + LONGEST_NAME + " characters");
        }
        if (name.isBlank() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Failure.ModelViolated(Cm.NAME + " is blank or contains control characters");
        }
    }
}
