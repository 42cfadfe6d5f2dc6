package gongwen.rules.commit;

import java.util.Set;

/**
 * An account as the rules need to know it.
 *
 * @param userId its id
 * @param name as it is shown
 * @param system whether it is a unit's system and no person
 * @param enabled whether it is open
 * @param administrator whether it is one of the administrators, who hold nothing else (domain.md 4.7)
 * @param groups the groups it is in by its own right, directly and through others; none by delegation
 */
public record Person(
        String userId, String name, boolean system, boolean enabled, boolean administrator, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    /** How a person's name is shown: 张三 in Chinese, Grace Hopper otherwise. */
    public static String shownName(String given, String family) {
        boolean chinese = !family.isEmpty()
                && (given + family)
                        .codePoints()
                        .allMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
        return chinese ? family + given : (given + " " + family).strip();
    }

    /** Whether it is a named person of the office, who may hold a post in it (S63). */
    public boolean mayHoldPosts() {
        return !system && enabled && !administrator;
    }

    /** Whether it holds a role in a unit by its own right. */
    public boolean hasRole(String role, String unit) {
        return groups.contains(Actor.roleGroup(unit, role));
    }

    /** Whether it is one of a unit's people: cleared there for anything at all. */
    public boolean isCleared(String unit) {
        return groups.contains(Actor.clearanceGroup(unit, "PUBLIC"));
    }
}
