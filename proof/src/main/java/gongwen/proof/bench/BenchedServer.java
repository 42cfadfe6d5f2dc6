package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.cmis.Credentials;
import gongwen.proof.process.DatabaseAccess;
import gongwen.proof.process.PostgresCluster;
import gongwen.proof.process.ProcessUsage;
import gongwen.proof.process.ServerProcess;
import gongwen.proof.process.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A server started for the benchmark, with its database and its data, all removed at the end. */
final class BenchedServer implements AutoCloseable {

    /** The launcher's options for the server's JVM, separated by spaces. */
    private static final String JAVA_OPTIONS = "GONGWEN_JAVA_OPTIONS";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** The account of the demo district that drafts documents. */
    static final String CLERK = "lu.min";

    private final Optional<PostgresCluster> cluster;
    private final Path directory;
    private final String password = "Bench-" + UUID.randomUUID();
    private final ServerProcess server;
    private final Duration firstStart;

    private BenchedServer(Optional<PostgresCluster> cluster, Path directory) throws IOException {
        this.cluster = cluster;
        this.directory = directory;
        ServerSettings settings = ServerSettings.demo(directory.resolve("data"), password);
        for (String option : System.getenv().getOrDefault(JAVA_OPTIONS, "").split(" ")) {
            settings = option.isEmpty() ? settings : settings.withJvmOption(option);
        }
        if (cluster.isPresent()) {
            settings = settings.on(cluster.get().newDatabase());
        }
        long start = System.nanoTime();
        this.server = ServerProcess.start(settings);
        this.firstStart = Duration.ofNanos(System.nanoTime() - start);
    }

    static BenchedServer start(Options.Database database, Path directory) throws IOException {
        Path own = Files.createTempDirectory(directory, "gongwen-bench-");
        return new BenchedServer(
                database == Options.Database.POSTGRESQL ? Optional.of(PostgresCluster.start()) : Optional.empty(), own);
    }

    /** From the start of an empty installation, demo district included, to the first answer. */
    Duration firstStart() {
        return firstStart;
    }

    /** Stops and starts the server: from the start to the first answer. */
    Duration restart() throws IOException {
        stop();
        return startAgain();
    }

    void stop() {
        server.stop();
    }

    /** From the start to the first answer. */
    Duration startAgain() throws IOException {
        long start = System.nanoTime();
        server.startAgain();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    URI url() {
        return server.url();
    }

    URI managementUrl() {
        return server.managementUrl();
    }

    /** The server's jar. */
    Path jar() {
        return server.settings().jar();
    }

    /** How to reach the database of the stopped server. */
    DatabaseAccess database() {
        Path file =
                server.settings().data().toAbsolutePath().resolve("database").resolve("gongwen");
        return server.settings().database().orElse(new DatabaseAccess("jdbc:h2:file:" + file, "gongwen", ""));
    }

    /** What an account of the demo district, or one made with the same password, proves itself with. */
    Credentials account(String userId) {
        return new Credentials(userId, password);
    }

    /** Gives a ticket. */
    String logIn(Credentials credentials) throws IOException {
        return BrowserBinding.logIn(server.url(), credentials, TIMEOUT);
    }

    BrowserBinding withTicket(String ticket) {
        return BrowserBinding.withTicket(server.url(), ticket, TIMEOUT);
    }

    BrowserBinding withPassword(Credentials credentials) {
        return BrowserBinding.withPassword(server.url(), credentials, TIMEOUT);
    }

    ProcessUsage serverUsage() throws IOException {
        return ProcessUsage.of(server.handle());
    }

    /** Empty where the database lives in the server. */
    Optional<ProcessUsage> databaseUsage() throws IOException {
        return cluster.isPresent() ? Optional.of(ProcessUsage.of(cluster.get().handle())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cluster.ifPresent(PostgresCluster::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
