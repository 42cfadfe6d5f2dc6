package gongwen.server.access;

import gongwen.rules.commit.Actor;
import java.util.HashSet;
import java.util.Set;

/**
 * An account with the groups it is in.
 *
 * @param groups directly and through other groups
 */
record Member(Account account, Set<String> groups) {

    Member {
        groups = Set.copyOf(groups);
    }

    /** An account opens only once it was created and somebody else gave it a right (separation of administrators). */
    boolean mayEnter() {
        return account.enabled() && !groups.isEmpty();
    }

    Actor actor() {
        Set<String> authorities = new HashSet<>(groups);
        authorities.add(account.userId());
        authorities.add(Group.EVERYONE);
        return new Actor(account.userId(), authorities, false);
    }
}
