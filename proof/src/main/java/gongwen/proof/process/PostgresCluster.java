package gongwen.proof.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A private PostgreSQL from Debian's binaries: its own directory, a free loopback port, a password made up for it. It
 * ends with this JVM at the latest and leaves nothing. PostgreSQL refuses to run as root, so for root it runs as
 * {@code postgres}.
 */
public final class PostgresCluster implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String ACCOUNT = "postgres";
    private static final String SUPERUSER = "gongwen";
    private static final Duration END_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path binaries;
    private final Path home;
    private final int port = FreePort.find();
    private final String password = UUID.randomUUID().toString();
    private final Thread hook = new Thread(this::end);

    private PostgresCluster() throws IOException {
        this.binaries = newestBinaries();
        this.home = Files.createTempDirectory("gongwen-postgres-");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Makes a cluster and starts it.
     *
     * @throws IllegalStateException if PostgreSQL is not installed or does not start
     */
    public static PostgresCluster start() throws IOException {
        PostgresCluster cluster = new PostgresCluster();
        try {
            cluster.initialise();
            cluster.startAgain();
            return cluster;
        } catch (RuntimeException | IOException e) {
            cluster.close();
            throw e;
        }
    }

    /** A new, empty database in this cluster. */
    public DatabaseAccess newDatabase() throws IOException {
        String name = "gongwen_" + UUID.randomUUID().toString().replace("-", "");
        run("createdb", "-h", home.toString(), "-p", String.valueOf(port), "-U", SUPERUSER, name);
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + name, SUPERUSER, password);
    }

    /** Runs one SQL statement in a database and gives what psql prints, unaligned and without headers. */
    public String query(DatabaseAccess database, String sql) throws IOException {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        return run("psql", "-h", home.toString(), "-p", String.valueOf(port), "-U", SUPERUSER, "-Atc", sql, name);
    }

    /** Starts the cluster again after {@link #crash()}. */
    public void startAgain() throws IOException {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + home;
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                data(),
                "-l",
                home.resolve("log").toString(),
                "-o",
                options);
    }

    /**
     * Ends every process of the cluster at once, as a crash would, and returns when they have ended. pg_ctl waits for
     * the process file alone, which the postmaster removes a moment before its own end.
     */
    public void crash() throws IOException {
        ProcessHandle postmaster = handle();
        run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
        long deadline = System.nanoTime() + END_LIMIT.toNanos();
        while (!hasEnded(postmaster)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL still runs as process " + postmaster.pid());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether a process is gone, or is a zombie that its parent has not asked about yet (proc(5), state Z). */
    static boolean hasEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            // it ended before or while it was read
            return !process.isAlive();
        }
    }

    /** The postmaster; the other processes are its children. */
    public ProcessHandle handle() throws IOException {
        String pid = Files.readAllLines(Path.of(data(), "postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Where the cluster keeps its files. */
    public Path directory() {
        return home;
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void initialise() throws IOException {
        Path secret = Files.writeString(home.resolve("password"), password);
        if (isRoot()) {
            UserPrincipal owner =
                    home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT);
            Files.setOwner(home, owner);
            Files.setOwner(secret, owner);
        }
        run(
                "initdb",
                "-D",
                data(),
                "-U",
                SUPERUSER,
                "--auth-host=scram-sha-256",
                "--auth-local=trust",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C.UTF-8");
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void end() {
        try {
            if (Files.exists(Path.of(data(), "postmaster.pid"))) {
                crash();
            }
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL in " + home + " could not be ended and removed", e);
        }
    }

    private String run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", ACCOUNT, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        // a file, not a pipe: the postmaster inherits it and would keep a pipe open
        Path output = Files.createTempFile("gongwen-postgres-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " failed: " + Files.readString(output));
            }
            return Files.readString(output).strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        } finally {
            Files.delete(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path newestBinaries() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                var newest = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                        .max(Comparator.naturalOrder());
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new IllegalStateException("PostgreSQL is missing. Install it: apt-get install postgresql");
    }
}
