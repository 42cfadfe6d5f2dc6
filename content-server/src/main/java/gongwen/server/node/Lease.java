package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lock in force, whichever door it was taken through; it stands in the properties of {@code cm:lockable}. One that has
 * run out counts for nothing, wherever it still stands.
 *
 * @param owner who holds it
 * @param shutsOutOwner whether not even the owner may write
 * @param deep whether it is meant for all below a folder too
 * @param expires when it runs out, null if it lasts until it is undone
 * @param note what the door keeps with it
 */
public record Lease(
        String owner,
        boolean shutsOutOwner,
        boolean deep,
        @Nullable Instant expires,
        @Nullable String note) {

    private static final Set<QualifiedName> PROPERTIES = Set.of(
            Cm.LOCK_OWNER, Cm.LOCK_TYPE, Cm.LOCK_LIFETIME, Cm.EXPIRY_DATE, Cm.LOCK_IS_DEEP, Cm.LOCK_ADDITIONAL_INFO);

    /** The lock that holds on a node at a time. */
    public static Optional<Lease> of(NodeState state, Instant at) {
        Properties values = state.properties();
        return hasRunOut(values, at)
                ? Optional.empty()
                : values.text(Cm.LOCK_OWNER)
                        .map(owner -> new Lease(
                                owner,
                                values.text(Cm.LOCK_TYPE)
                                        .filter(Work.Lock.READ_ONLY_LOCK.name()::equals)
                                        .isPresent(),
                                values.flag(Cm.LOCK_IS_DEEP),
                                values.time(Cm.EXPIRY_DATE).orElse(null),
                                values.text(Cm.LOCK_ADDITIONAL_INFO).orElse(null)));
    }

    private static boolean hasRunOut(Properties values, Instant at) {
        return values.time(Cm.EXPIRY_DATE).filter(end -> !end.isAfter(at)).isPresent();
    }

    /** A node as it is to be seen: without a lock that has run out. */
    static NodeState shown(NodeState state, Instant at) {
        return hasRunOut(state.properties(), at) ? state.withProperties(none()) : state;
    }

    /** Whether two states of a node differ in nothing but a lock, which changes no document. */
    static boolean isAllThatDiffers(NodeState before, NodeState after) {
        return after.hasAspect(Cm.LOCKABLE) && unlocked(before).equals(unlocked(after));
    }

    private static NodeState unlocked(NodeState state) {
        Set<QualifiedName> aspects = new HashSet<>(state.aspects());
        aspects.add(Cm.LOCKABLE);
        return state.withAspects(aspects).withProperties(none());
    }

    /** A state as a version keeps it: whoever reverts to it takes no lock over. */
    static NodeState undone(NodeState state) {
        return state.properties().has(Cm.LOCK_OWNER) ? state.withProperties(none()) : state;
    }

    /** The values of a node that is not locked. */
    static Map<QualifiedName, @Nullable Object> none() {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        PROPERTIES.forEach(property -> values.put(property, null));
        return values;
    }

    /** The values of a node that is locked from now on. */
    static Map<QualifiedName, @Nullable Object> taken(String owner, Work.Terms terms, Instant at) {
        Map<QualifiedName, @Nullable Object> values = none();
        values.put(Cm.LOCK_OWNER, owner);
        values.put(Cm.LOCK_TYPE, terms.lock().name());
        values.put(Cm.LOCK_LIFETIME, "PERSISTENT");
        values.put(Cm.EXPIRY_DATE, terms.life() == null ? null : at.plus(terms.life()));
        values.put(Cm.LOCK_IS_DEEP, terms.deep() ? Boolean.TRUE : null);
        values.put(Cm.LOCK_ADDITIONAL_INFO, terms.note());
        return values;
    }
}
