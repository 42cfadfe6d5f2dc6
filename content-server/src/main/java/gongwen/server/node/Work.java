package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.content.ReceivedContent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shaping one change as one actor. Reads see the database, not the pending draft, except where said. Each method checks
 * the actor's permission and the content model at once; the rules judge the whole at the end.
 */
public interface Work extends View {

    /**
     * Creates a node from a description; needs {@link Permission#ADD_CHILDREN} on the parent.
     *
     * @return its id; of a node created checked out the id of the working copy
     */
    NodeId create(NewNode node);

    /**
     * Changes properties, aspects and type of a live node or of a working copy; a null value removes a property.
     *
     * @param expectedToken refuse with a conflict unless the node's change token is this; null for no check
     */
    void update(NodeId id, @Nullable Long expectedToken, Patch patch);

    /**
     * Replaces the content stream; null removes it.
     *
     * @param newVersion keep the state before as an old version and count up
     */
    default void setContent(
            NodeId id, @Nullable Long expectedToken, @Nullable ReceivedContent content, boolean newVersion) {
        setContent(id, expectedToken, content, newVersion ? Next.MINOR : null);
    }

    /**
     * Replaces the content stream; null removes it.
     *
     * @param next keep the state before as an old version, and count up so; null keeps none
     */
    void setContent(NodeId id, @Nullable Long expectedToken, @Nullable ReceivedContent content, @Nullable Next next);

    /** Makes an old version's properties, aspects and content those of the next version. */
    void revert(NodeId series, String label, Next next);

    /** Moves a node from one of its folders to another. */
    void move(NodeId id, NodeId from, NodeId to);

    /** Files a node in one more folder (secondary child association). */
    void addParent(NodeId id, NodeId folder);

    /** Takes a node out of one folder; the last one unfiles it. */
    void removeParent(NodeId id, NodeId folder);

    /** Takes a node out of all folders. */
    void unfile(NodeId id);

    /**
     * Deletes a live node with all its versions and primary descendants; into the trash unless {@code forGood}. Deleting
     * a working copy cancels the check-out; deleting for good also destroys what is in the trash.
     */
    void delete(NodeId id, boolean forGood);

    /**
     * Takes a deleted node with all that was below it out of the trash, into a folder or where it was (null). The rules
     * are shown each as a change of what it was.
     */
    void restore(NodeId id, @Nullable NodeId folder);

    /** Locks a node for everybody else until it is unlocked. */
    default void lock(NodeId id) {
        lock(id, Terms.UNTIL_UNDONE);
    }

    /** Locks a node; who holds the lock already gets new terms. That is no change of what the node is. */
    default void lock(NodeId id, Terms terms) {
        lock(id, held -> terms);
    }

    /**
     * Locks a node on terms that depend on the lock the actor has on it already. Nobody else locks it meanwhile.
     *
     * @param terms may refuse by whatever it throws
     */
    void lock(NodeId id, Function<Optional<Lease>, Terms> terms);

    /**
     * Unlocks a node; only who locked it, the other clerk of the unit ({@link gongwen.rules.office.LockRelease}) and
     * administrators may.
     */
    void unlock(NodeId id);

    /** Deletes one version; deleting the newest makes the one before it the live node, deleting the only one the node. */
    void deleteVersion(NodeId series, String label);

    long relate(NodeId source, QualifiedName association, NodeId target);

    void unrelate(long association);

    /** Replaces the permissions set on the node itself; needs {@link Permission#CHANGE_PERMISSIONS}. */
    void setAccess(NodeId id, AccessList access);

    /** Makes a private working copy and answers its id; the series is locked for everyone else. */
    NodeId checkOut(NodeId series);

    void cancelCheckOut(NodeId workingCopy);

    /** Turns a working copy into the next version of its series, and answers the series. */
    NodeId checkIn(
            NodeId workingCopy,
            boolean major,
            @Nullable String comment,
            Patch patch,
            @Nullable ReceivedContent content);

    /** Copies a node into a folder: properties, aspects and the shared content, not its versions. */
    NodeId copy(NodeId source, NodeId folder, Patch patch);

    /**
     * What to create.
     *
     * @param type its type
     * @param aspects aspects beyond the mandatory ones of its type
     * @param properties its properties; {@code cm:name} is required
     * @param parent the primary parent; null creates it unfiled
     * @param association the child association, {@code cm:contains} in a folder
     * @param content its stream, null for none
     * @param sharedContent bytes the repository already keeps, instead of {@code content}
     * @param access permissions of its own
     * @param initial how it enters its version series
     */
    record NewNode(
            QualifiedName type,
            Set<QualifiedName> aspects,
            Map<QualifiedName, ? extends @Nullable Object> properties,
            @Nullable NodeId parent,
            QualifiedName association,
            @Nullable ReceivedContent content,
            @Nullable ContentInfo sharedContent,
            AccessList access,
            Initial initial) {}

    /**
     * How a version series goes on.
     *
     * @param major whether by a major version
     * @param comment what to say of it
     */
    record Next(boolean major, @Nullable String comment) {

        /** A minor version of which nothing is said. */
        public static final Next MINOR = new Next(false, null);
    }

    /**
     * What a lock is to be.
     *
     * @param life how long it lasts, null for until it is undone
     * @param deep whether it is meant for all below a folder too
     * @param note what the door keeps with it
     */
    record Terms(
            Lock lock,
            @Nullable Duration life,
            boolean deep,
            @Nullable String note) {

        /** For everybody else, until it is undone. */
        public static final Terms UNTIL_UNDONE = new Terms(Lock.WRITE_LOCK, null, false, null);
    }

    /** Whom a lock shuts out, under Alfresco's names. */
    enum Lock {
        /** Everybody but who locked. */
        WRITE_LOCK,
        /** Everybody. */
        READ_ONLY_LOCK
    }

    /** The versioning state a node is created in (CMIS 1.1, 2.2.4.1). */
    enum Initial {
        NONE,
        MINOR,
        MAJOR,
        CHECKED_OUT
    }

    /**
     * A change of metadata.
     *
     * @param properties values to set; null removes
     * @param addAspects aspects to add
     * @param removeAspects aspects to remove, their properties with them
     * @param type the type to specialise to, null to leave it
     */
    record Patch(
            Map<QualifiedName, ? extends @Nullable Object> properties,
            Set<QualifiedName> addAspects,
            Set<QualifiedName> removeAspects,
            @Nullable QualifiedName type) {

        /** Changes nothing. */
        public static final Patch NOTHING = new Patch(Map.of(), Set.of(), Set.of(), null);

        /** Sets properties only. */
        public static Patch of(Map<QualifiedName, ? extends @Nullable Object> properties) {
            return new Patch(properties, Set.of(), Set.of(), null);
        }
    }
}
