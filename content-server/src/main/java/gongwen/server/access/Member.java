package gongwen.server.access;

import gongwen.rules.commit.Actor;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An account with the groups it is in.
 *
 * @param groups directly and through other groups
 * @param delegated the groups of roles held in place of others now, and of whom
 */
record Member(Account account, Set<String> groups, Map<String, String> delegated) {

    Member {
        groups = Set.copyOf(groups);
        delegated = Map.copyOf(delegated);
    }

    /**
     * An account opens only once it was created and somebody else gave it a right, and released the password that it was
     * given by another (separation of administrators), and its holder changed that.
     */
    boolean mayEnter() {
        return isAuthorised() && account.enabled() && account.released() && !account.changeDue();
    }

    /** Whether anybody gave it a right. */
    boolean isAuthorised() {
        return !groups.isEmpty();
    }

    Actor actor() {
        Set<String> authorities = new HashSet<>(groups);
        authorities.add(account.userId());
        authorities.add(Group.EVERYONE);
        authorities.addAll(delegated.keySet());
        return new Actor(account.userId(), authorities, false, delegated);
    }
}
