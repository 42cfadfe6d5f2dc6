package gongwen.rules.commit;

import java.util.ArrayList;
import java.util.List;

/** Everything wrong with a commit, collected; an immutable list that grows with {@link #and}. */
public record Violations(List<Violation> list) {

    /** Nothing is wrong. */
    public static final Violations NONE = new Violations(List.of());

    public Violations {
        list = List.copyOf(list);
    }

    public static Violations of(Violation violation) {
        return new Violations(List.of(violation));
    }

    /** Refuses with {@code violation} if {@code wrong}, else says nothing. */
    public static Violations when(boolean wrong, Violation violation) {
        return wrong ? of(violation) : NONE;
    }

    public Violations and(Violations others) {
        if (others.list.isEmpty()) {
            return this;
        }
        if (list.isEmpty()) {
            return others;
        }
        List<Violation> all = new ArrayList<>(list);
        all.addAll(others.list);
        return new Violations(all);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** @throws CommitRefused if anything is wrong */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new CommitRefused(this);
        }
    }
}
