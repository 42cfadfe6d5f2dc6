package gongwen.server.access;

import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What membership in groups must never become. */
final class MembershipRules {

    private static final Set<String> THREE_ADMINISTRATORS =
            Set.of(Group.SYSTEM_ADMINISTRATORS, Group.SECURITY_ADMINISTRATORS, Group.AUDITORS);

    /** Posts that exactly one person holds: the responsible leader (S61), the clerks A and B (S62). */
    private static final Pattern POST = Pattern.compile("(GROUP_unit_.+_role_)(UNIT_LEADER|CLERK_A|CLERK_B)");

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

    /** Whether one person holds this post, and another who is put there takes it over. */
    static boolean isPost(String group) {
        return POST.matcher(group).matches();
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
        Matcher post = POST.matcher(group);
        if (post.matches()) {
            checkPost(post, candidate);
        }
    }

    /** @throws Failure.Conflict if the member must not leave the group */
    static void checkLeave(String group, List<String> members) {
        if (isPost(group)) {
            throw new Failure.Conflict(
                    "This post is never vacant; put the successor into " + group + " instead / 岗位不得空缺，请直接指定继任者");
        }
        if (isAdministration(group) && members.size() == 1) {
            throw new Failure.Conflict(group + " must not become empty");
        }
    }

    /** Named persons only (S63), and A is not B (S62). */
    private static void checkPost(Matcher post, Candidate candidate) {
        boolean person = candidate
                .account()
                .filter(account -> account.kind() == Account.Kind.PERSON)
                .isPresent();
        if (!person) {
            throw new Failure.Conflict("This post is held by a named person / 须专人专岗");
        }
        boolean isClerkAlready = List.of("CLERK_A", "CLERK_B").stream()
                .anyMatch(clerk -> candidate.groups().contains(post.group(1) + clerk));
        if (post.group(2).startsWith("CLERK_") && isClerkAlready) {
            throw new Failure.Conflict("Clerk A and clerk B are two persons / A、B角不得为同一人");
        }
    }
}
