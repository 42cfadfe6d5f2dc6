package gongwen.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the test's own, from Debian's binaries: a directory that vanishes with it, a free port on the
 * loopback. PostgreSQL refuses to run as root, so for root it runs as {@code postgres}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String ACCOUNT = "postgres";
    private static final String SUPERUSER = "gongwen";
    private static final long PATIENCE_SECONDS = 90;

    private final Path binaries = newestBinaries();
    private final Path home;
    private final int port;
    private final Thread hook = new Thread(this::end);

    private PostgresServer() throws IOException {
        this.home = Files.createTempDirectory("gongwen-postgres-");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Makes a cluster and starts it. */
    public static PostgresServer start() throws IOException {
        PostgresServer server = new PostgresServer();
        server.initialise();
        server.startAgain();
        return server;
    }

    /** The JDBC URL of a new, empty database. */
    public String newDatabase() throws IOException {
        String name = "gongwen_" + UUID.randomUUID().toString().replace("-", "");
        run("createdb", "-h", home.toString(), "-p", String.valueOf(port), "-U", SUPERUSER, name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public String user() {
        return SUPERUSER;
    }

    /** Starts it again after {@link #stop()}. */
    public void startAgain() throws IOException {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + home;
        String log = home.resolve("log").toString();
        run("pg_ctl", "start", "-w", "-t", "60", "-D", data(), "-l", log, "-o", options);
    }

    /** Ends all its processes at once, as a crash would. */
    public void stop() throws IOException {
        run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void initialise() throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
        }
        run("initdb", "-D", data(), "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void end() {
        try {
            if (Files.exists(Path.of(data(), "postmaster.pid"))) {
                stop();
            }
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL in " + home + " could not be ended and removed", e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", ACCOUNT, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("gongwen-postgres-", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " was interrupted", e);
        } finally {
            process.destroy();
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path newestBinaries() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.comparingInt(
                            path -> Integer.parseInt(path.getFileName().toString())))
                    .orElseThrow(() -> new IllegalStateException("Install the Debian package postgresql"))
                    .resolve("bin");
        } catch (IOException e) {
            throw new IllegalStateException("Install the Debian package postgresql", e);
        }
    }
}
