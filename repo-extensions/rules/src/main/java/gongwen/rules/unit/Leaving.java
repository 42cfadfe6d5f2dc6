package gongwen.rules.unit;

import gongwen.rules.commit.Violation;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import java.util.List;

/** OR07: an account is shut only when nothing waits for its holder (T ch.7: who leaves hands over). */
public final class Leaving {

    private Leaving() {}

    /**
     * Judges whether somebody may go.
     *
     * @param toRead how many documents circulate that the person has still to read
     * @param posts how many posts of units the person holds
     */
    public static Violations judge(String userId, long toRead, long posts) {
        Violation left =
                new Violation(RuleCode.OR07.name(), null, List.of(userId, Long.toString(toRead), Long.toString(posts)));
        return Violations.when(toRead > 0 || posts > 0, left);
    }
}
