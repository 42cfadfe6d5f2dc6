package gongwen.server.node;

import gongwen.rules.commit.Actor;
import java.util.function.Function;

/**
 * The one door to nodes, below every protocol. Each read sees only what the actor may read; each change runs the rules
 * and is durable when it returns.
 */
public interface Repository {

    /** Reading as this actor: a node the actor may not read is absent. */
    View view(Actor actor);

    /**
     * Runs one unit of work in one transaction: the work shapes a draft, the rules amend and judge it, then everything
     * is written and made durable together. On a lost race for the same row the work is run again from the start, so
     * it must not have effects outside {@link Work}.
     *
     * @throws gongwen.rules.commit.CommitRefused if the rules refuse
     * @throws gongwen.server.failure.Failure if the work cannot be carried out
     */
    <R> R change(Actor actor, Function<Work, R> work);
}
