package gongwen.proof;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Credentials;
import gongwen.contract.http.HttpConnection;
import gongwen.proof.process.DatabaseAccess;
import gongwen.proof.process.ServerProcess;
import gongwen.proof.process.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.chemistry.opencmis.client.api.Session;

/** A server with the demo district in a directory of its own, both removed at the end. */
public final class TestServer implements AutoCloseable {

    public static final String ADMIN = "admin";
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String PASSWORD = "Proof-" + Long.toString(System.nanoTime(), 36);

    private final Path directory;
    private final ServerProcess process;

    private TestServer(Path directory, ServerProcess process) {
        this.directory = directory;
        this.process = process;
    }

    public static TestServer start(Storage storage) throws IOException {
        return start(storage, UnaryOperator.identity());
    }

    /** Starts a server whose settings differ from the demo's. */
    public static TestServer start(Storage storage, UnaryOperator<ServerSettings> difference) throws IOException {
        Path directory = Files.createTempDirectory("gongwen-proof-");
        return new TestServer(
                directory, ServerProcess.start(storage.under(difference.apply(demo(directory.resolve("data"))))));
    }

    /** Starts a server whose data lies on this disk. */
    public static TestServer startIn(Path disk, Storage storage) throws IOException {
        Path directory = Files.createDirectory(disk.resolve("server"));
        return new TestServer(directory, ServerProcess.start(storage.under(demo(directory.resolve("data")))));
    }

    /** Starts a server on this database. */
    public static TestServer startOn(DatabaseAccess database) throws IOException {
        Path directory = Files.createTempDirectory("gongwen-proof-");
        return new TestServer(
                directory, ServerProcess.start(demo(directory.resolve("data")).on(database)));
    }

    private static ServerSettings demo(Path data) {
        return ServerSettings.demo(data, PASSWORD);
    }

    public ServerProcess process() {
        return process;
    }

    /** Where the server's data and output lie. */
    public Path directory() {
        return directory;
    }

    /** An account of the demo district, or {@link #ADMIN}. */
    public Credentials account(String userId) {
        return new Credentials(userId, PASSWORD);
    }

    public BrowserBinding browser(String userId) {
        return BrowserBinding.withPassword(process.url(), account(userId), TIMEOUT);
    }

    public HttpConnection connection() {
        return new HttpConnection(process.url(), TIMEOUT);
    }

    public Session session(CmisConnection connection, String userId) {
        return connection.open(process.url(), account(userId), "en");
    }

    /** The beginning of the first error the server reported, for whoever wonders why a test failed. */
    public String firstError() throws IOException {
        String output = Files.readString(process.output());
        int error = output.indexOf(" ERROR ");
        return error < 0 ? "" : output.substring(error, Math.min(output.length(), error + 6000));
    }

    @Override
    public void close() throws IOException {
        process.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
