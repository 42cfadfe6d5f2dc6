package gongwen.rules.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import gongwen.rules.Law;
import gongwen.rules.acceptance.Repeats;
import gongwen.rules.access.AccessByRule;
import gongwen.rules.classification.ContentGuard;
import gongwen.rules.classification.LevelGuard;
import gongwen.rules.classification.LevelReach;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.lifecycle.Integrity;
import gongwen.rules.lifecycle.ProcessLog;
import gongwen.rules.lifecycle.Steps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No sequence of acts by anybody breaks an invariant. A sequence is its seed: {@code -Dgongwen.sequences.seed=N} plays
 * others, {@code -Dgongwen.sequences=N} more of them.
 */
class SequencesTest {

    private static final int LONGEST = 60;
    private static final int PATIENCE = 2_000;

    private final Law law = Law.load();

    @Test
    void noSequenceShouldBreakAnInvariant() {
        long first = Long.getLong("gongwen.sequences.seed", 1L);
        Set<String> reached = new TreeSet<>();
        for (long seed = first; seed < first + Integer.getInteger("gongwen.sequences", 2_000); seed++) {
            Play play = new Play(law.office(), law.pipeline());
            List<Act> acts = Act.sequence(seed, LONGEST);
            if (play.play(acts).isPresent()) {
                fail(explained(seed, acts, law.pipeline()));
            }
            reached.addAll(play.reached());
        }
        // the sequences go far enough to mean something
        assertThat(reached)
                .contains(
                        "PENDING_SIGN",
                        "SIGNED",
                        "REGISTERED",
                        "ISSUED",
                        "CANCELLED",
                        "WITHDRAWN",
                        "RETURNED",
                        "ASSIGNED",
                        "IN_PROCESS",
                        "CIRCULATING");
    }

    /** What proves that the invariants can fail: without any one of these rules they do. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Steps.class,
                Integrity.class,
                ContentGuard.class,
                LevelGuard.class,
                AccessByRule.class,
                ProcessLog.class,
                LevelReach.class,
                Repeats.class
            })
    void sequencesShouldCatchALawThatLacksARule(Class<?> rule) {
        Pipeline lacking = new Pipeline(
                without(rule, law.guards()),
                without(rule, law.admission()),
                without(rule, law.editors()),
                without(rule, law.validators()));

        Optional<String> caught = Optional.empty();
        for (long seed = 1; seed <= PATIENCE && caught.isEmpty(); seed++) {
            caught = new Play(law.office(), lacking)
                    .play(Act.sequence(seed, LONGEST))
                    .filter(broken -> !broken.startsWith(Play.FAILURE));
        }

        assertThat(caught).as("a law without " + rule.getSimpleName()).isPresent();
    }

    private static <T> List<T> without(Class<?> rule, List<T> rules) {
        return rules.stream().filter(each -> each.getClass() != rule).toList();
    }

    private String explained(long seed, List<Act> acts, Pipeline pipeline) {
        List<Act> fewest = Shrinking.shrink(
                acts, some -> new Play(law.office(), pipeline).play(some).isPresent());
        Play play = new Play(law.office(), pipeline);
        Optional<String> broken = play.play(fewest);
        return "Seed " + seed + ": " + broken.orElse("") + "\n" + String.join("\n", play.told()) + "\n" + fewest;
    }
}
