package gongwen.rules.office;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.Optional;

/**
 * The clerks A and B of a unit stand in for each other (S62), so each may release the other's lock on what lies in the
 * unit's site: a document must not wait because one of them went home with it open.
 */
public final class LockRelease {

    private LockRelease() {}

    /**
     * Whether somebody may release another's lock.
     *
     * @param owner who holds the lock
     * @param locked what is locked
     */
    public static boolean isAllowed(Actor actor, String owner, NodeState locked, ReadPort read) {
        Optional<String> unit = Units.housing(locked, read);
        return unit.filter(id -> standsIn(actor, owner, id, Post.CLERK_A, Post.CLERK_B, read)
                        || standsIn(actor, owner, id, Post.CLERK_B, Post.CLERK_A, read))
                .isPresent();
    }

    private static boolean standsIn(Actor actor, String owner, String unit, Post own, Post others, ReadPort read) {
        return actor.hasRole(own.name(), unit)
                && read.unit(unit).flatMap(others::holder).filter(owner::equals).isPresent();
    }
}
