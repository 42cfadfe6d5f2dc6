package gongwen.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full disk gives clear errors, loses nothing, and the server goes on when there is room again. */
class DiskFullIT {

    /** A server is ready only where 200 MB are free. */
    private static final int DISK_MEGABYTES = 520;

    private static final int BALLAST_MEGABYTES = 260;
    private static final int BYTES = 2_000_000;
    private static final int REFUSALS = 20;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void serverShouldRefuseClearlyAndGoOnWhenTheDiskIsFullAndFreedAgain(Storage storage) throws Exception {
        try (Tmpfs disk = new Tmpfs(DISK_MEGABYTES, BALLAST_MEGABYTES);
                TestServer server = TestServer.startIn(disk.directory(), storage)) {
            Places places = Places.prepare(server);
            Ledger ledger = new Ledger();
            try (BrowserBinding admin = server.browser(TestServer.ADMIN)) {
                List<HttpAnswer> refused = fill(admin, places, ledger);
                assertThat(refused).allSatisfy(DiskFullIT::assertSaysStorage);
                assertThere(server, places, ledger);

                disk.clean();
                assertWritesAgain(admin, places, ledger);
            }
            assertThere(server, places, ledger);
            server.process().kill();
            server.process().startAgain();
            assertThere(server, places, ledger);
        }
    }

    private static List<HttpAnswer> fill(BrowserBinding admin, Places places, Ledger ledger) throws IOException {
        List<HttpAnswer> refused = new ArrayList<>();
        while (refused.size() < REFUSALS) {
            Act act = ledger.newAct(Act.Kind.PLAIN, BYTES);
            HttpAnswer answer = act.send(admin, places.plainFolder());
            if (answer.isSuccess()) {
                ledger.acknowledge(act, BrowserBinding.property(answer, "cmis:objectId"));
            } else {
                refused.add(answer);
            }
        }
        return refused;
    }

    private static void assertSaysStorage(HttpAnswer answer) {
        // 507 comes from the door, before CMIS: the database that knows the callers lies on the full disk, too
        assertThat(answer.status() == 507 || answer.text().contains("\"exception\":\"storage\""))
                .as(answer.toString())
                .isTrue();
    }

    private static void assertWritesAgain(BrowserBinding admin, Places places, Ledger ledger) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            Act act = ledger.newAct(Act.Kind.PLAIN, 1_000);
            HttpAnswer answer = act.send(admin, places.plainFolder());
            if (answer.isSuccess()) {
                ledger.acknowledge(act, BrowserBinding.property(answer, "cmis:objectId"));
                return;
            }
            assertThat(System.nanoTime()).as(answer.toString()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void assertThere(TestServer server, Places places, Ledger ledger) throws IOException {
        try (Inspection inspection = new Inspection(server, places, ledger)) {
            inspection.assertThere(ledger.acknowledged().keySet());
        }
    }
}
