package gongwen.rules.commit;

/**
 * An account as the rules need to know it.
 *
 * @param userId its id
 * @param system whether it is a unit's system and no person
 * @param enabled whether it is open
 * @param administrator whether it is one of the administrators, who hold nothing else (domain.md 4.7)
 */
public record Person(String userId, boolean system, boolean enabled, boolean administrator) {

    /** Whether it is a named person of the office, who may hold a post in it (S63). */
    public boolean mayHoldPosts() {
        return !system && enabled && !administrator;
    }
}
