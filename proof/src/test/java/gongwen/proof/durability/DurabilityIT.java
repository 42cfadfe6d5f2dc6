package gongwen.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise 1 of design.md §9: what was acknowledged survives {@code kill -9}. */
class DurabilityIT {

    private static final int ROUNDS = Integer.getInteger("gongwen.kill.rounds", 30);
    private static final int BYTES = 4_000;

    /** Every so many kills the index is looked at too. */
    private static final int INDEX_EVERY = 10;

    /** The kill falls anywhere from the first writes on. */
    private static final int SHORTEST_MILLIS = 200;

    private static final int LONGEST_MILLIS = 1_200;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void everythingAcknowledgedShouldBeThereWholeWhenTheServerIsKilledAgainAndAgain(Storage storage) throws Exception {
        long seed = System.nanoTime();
        Random moments = new Random(seed);
        Ledger ledger = new Ledger();
        try (TestServer server = TestServer.start(
                storage,
                settings -> settings.withJvmOption("-XX:TieredStopAtLevel=1").withJvmOption("-XX:+UseSerialGC"))) {
            Places places = Places.prepare(server);
            for (int round = 1; round <= ROUNDS; round++) {
                Set<Act> known = new HashSet<>(ledger.acknowledged().keySet());
                Set<Act> unansweredBefore = new HashSet<>(ledger.unanswered());

                killWhileWriting(server, places, ledger, moments);
                server.process().startAgain();

                Set<Act> written = new HashSet<>(ledger.acknowledged().keySet());
                written.removeAll(known);
                Set<Act> open = new HashSet<>(ledger.unanswered());
                open.removeAll(unansweredBefore);
                System.out.printf(
                        "%s, seed %d, round %d of %d: %d acknowledged, %d unanswered%n",
                        storage, seed, round, ROUNDS, written.size(), open.size());
                try (Inspection inspection = new Inspection(server, places, ledger)) {
                    inspection.assertThere(written);
                    inspection.assertWholeOrAbsent(open);
                    inspection.assertNothingHalfMade();
                    if (round % INDEX_EVERY == 0) {
                        inspection.assertIndexAgrees();
                    }
                }
            }
            assertThat(ledger.refusals()).isEmpty();
            assertThat(ledger.acknowledged(Act.Kind.PLAIN)).isPositive();
            assertThat(ledger.acknowledged(Act.Kind.SUBMISSION)).isPositive();
            try (Inspection inspection = new Inspection(server, places, ledger)) {
                inspection.assertThere(ledger.acknowledged().keySet());
                inspection.assertIndexAgrees();
            }
        }
    }

    private static void killWhileWriting(TestServer server, Places places, Ledger ledger, Random moments)
            throws InterruptedException {
        try (Writers writers = new Writers(server, places, ledger, BYTES)) {
            writers.awaitAcknowledged(1);
            TimeUnit.MILLISECONDS.sleep(SHORTEST_MILLIS + moments.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
            server.process().kill();
        }
    }
}
