package gongwen.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Eight clients that write without pause, half of them plain documents and half submissions, until told to stop. */
final class Writers implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running = new ArrayList<>();
    private final Ledger ledger;
    private final int bytes;
    private volatile boolean stopped;

    /** @param bytes how long the content of each act is at least */
    Writers(TestServer server, Places places, Ledger ledger, int bytes) {
        this.ledger = ledger;
        this.bytes = bytes;
        for (int client = 0; client < CLIENTS; client++) {
            Act.Kind kind = client % 2 == 0 ? Act.Kind.PLAIN : Act.Kind.SUBMISSION;
            running.add(pool.submit(() -> {
                write(server, places, kind);
                return null;
            }));
        }
    }

    private void write(TestServer server, Places places, Act.Kind kind) {
        try (BrowserBinding binding = server.browser(kind == Act.Kind.PLAIN ? TestServer.ADMIN : Act.TOWN_SYSTEM)) {
            boolean answered = true;
            while (answered && !stopped) {
                answered = attempt(binding, places, ledger.newAct(kind, bytes));
            }
        }
    }

    private boolean attempt(BrowserBinding binding, Places places, Act act) {
        try {
            HttpAnswer answer = act.send(binding, places.of(act.kind()));
            if (answer.isSuccess()) {
                ledger.acknowledge(act, BrowserBinding.property(answer, "cmis:objectId"));
            } else {
                ledger.refused(answer.toString());
            }
            return true;
        } catch (IOException e) {
            ledger.unanswered(act);
            return false;
        }
    }

    /** Waits until so many more acts are acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        int wanted = ledger.acknowledged().size() + more;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.acknowledged().size() < wanted) {
            assertThat(System.nanoTime())
                    .as("acknowledged and refused: %s", ledger)
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Waits until every client has stopped. */
    @Override
    public void close() {
        stopped = true;
        try {
            for (Future<?> client : running) {
                client.get(90, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A writing client hung or failed", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
