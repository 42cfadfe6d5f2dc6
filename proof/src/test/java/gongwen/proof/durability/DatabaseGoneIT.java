package gongwen.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.TestServer;
import gongwen.proof.process.PostgresCluster;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away under load and comes back. */
class DatabaseGoneIT {

    private static final Duration NO_HANG = Duration.ofSeconds(20);

    @Test
    void serverShouldAnswerWithErrorsAndGoOnWhenTheDatabaseGoesAndComesBack() throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start();
                TestServer server = TestServer.startOn(cluster.newDatabase())) {
            Places places = Places.prepare(server);
            Ledger ledger = new Ledger();
            try (Writers writers = new Writers(server, places, ledger, 4_000)) {
                writers.awaitAcknowledged(50);
                cluster.crash();
                assertAnswersWithAnError(server, places);
                cluster.startAgain();
                writers.awaitAcknowledged(50);
            }

            assertThat(server.process().isAlive()).isTrue();
            assertThat(ledger.unanswered()).isEmpty();
            assertThat(ledger.refusals()).isNotEmpty().allSatisfy(DatabaseGoneIT::assertIsCmisError);
            try (Inspection inspection = new Inspection(server, places, ledger)) {
                inspection.assertThere(ledger.acknowledged().keySet());
            }
        }
    }

    private static void assertAnswersWithAnError(TestServer server, Places places) throws IOException {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            HttpAnswer answer;
            try (BrowserBinding admin = server.browser(TestServer.ADMIN)) {
                answer = admin.get(places.plainFolder(), "children", "&succinct=true");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NO_HANG);
            assertThat(answer.status()).as(answer.toString()).isBetween(500, 599);
            assertIsCmisError(answer.toString());
        }
        assertThat(server.process().isReady()).isFalse();
    }

    private static void assertIsCmisError(String answer) {
        assertThat(answer).contains("\"exception\"", "\"message\"").doesNotContain("org.postgresql", "jdbc:", "java.");
    }
}
