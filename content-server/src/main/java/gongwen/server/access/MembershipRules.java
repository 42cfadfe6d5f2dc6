package gongwen.server.access;

import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What membership in groups must never become. */
final class MembershipRules {

    private static final Set<String> THREE_ADMINISTRATORS =
            Set.of(Group.SYSTEM_ADMINISTRATORS, Group.SECURITY_ADMINISTRATORS, Group.AUDITORS);

    private MembershipRules() {}

    /**
     * Somebody or something about to become a member.
     *
     * @param account the account, empty if it is a group
     * @param groups the groups it is in already, directly and through others
     */
    record Candidate(String id, Optional<Account> account, Set<String> groups) {}

    static boolean isAdministration(String group) {
        return THREE_ADMINISTRATORS.contains(group) || group.equals(Group.ALFRESCO_ADMINISTRATORS);
    }

    /** @throws Failure.Conflict if the candidate must not become a member of the group */
    static void checkJoin(String group, Candidate candidate) {
        if (group.equals(Group.ALFRESCO_ADMINISTRATORS)) {
            throw new Failure.Conflict("Nobody is put into " + group + "; it is the break-glass account's");
        }
        if (isAdministration(candidate.id())
                || candidate.groups().stream().anyMatch(MembershipRules::isAdministration)) {
            throw new Failure.Conflict(candidate.id() + " is an administrator and can hold nothing else / 三员不得兼任");
        }
        if (THREE_ADMINISTRATORS.contains(group)
                && (candidate.account().isEmpty() || !candidate.groups().isEmpty())) {
            throw new Failure.Conflict("An administrator is an account that holds nothing else / 三员不得兼任");
        }
    }

    /** @throws Failure.Conflict if the member must not leave the group */
    static void checkLeave(String group, List<String> members) {
        if (isAdministration(group) && members.size() == 1) {
            throw new Failure.Conflict(group + " must not become empty");
        }
    }
}
