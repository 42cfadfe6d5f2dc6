package gongwen.proof.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The content server as a process of its own. It keeps its port and data over restarts, and ends with this JVM at the
 * latest. Not for several threads at once.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(45);
    private static final Duration CHILD_LIMIT = Duration.ofSeconds(15);

    private final ServerSettings settings;
    private final int port = FreePort.find();
    private final int managementPort = FreePort.find();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Thread hook = new Thread(this::end);
    private volatile Process process;

    private ServerProcess(ServerSettings settings) throws IOException {
        this.settings = settings;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a server and waits until it answers that it is ready.
     *
     * @throws IllegalStateException if it ends or is not ready within two minutes; the message holds the end of its
     *     output
     */
    public static ServerProcess start(ServerSettings settings) throws IOException {
        ServerProcess server = new ServerProcess(settings);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    public ServerSettings settings() {
        return settings;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What the server wrote to its standard output and error, over all starts; its own log files lie in its data. */
    public Path output() {
        return settings.data().resolveSibling(settings.data().getFileName() + ".out");
    }

    /**
     * Ends the server at once with SIGKILL.
     *
     * @throws IllegalStateException if one of its child processes lives on without it
     */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        await(process.toHandle(), STOP_LIMIT);
        for (ProcessHandle child : children) {
            if (!await(child, CHILD_LIMIT)) {
                child.destroyForcibly();
                throw new IllegalStateException("Child process " + child.pid() + " outlived its killed server");
            }
        }
    }

    /** Asks the server to stop and waits for it. */
    public void stop() {
        process.destroy();
        if (!await(process.toHandle(), STOP_LIMIT)) {
            kill();
            throw new IllegalStateException("The server did not stop within " + STOP_LIMIT.toSeconds() + " s");
        }
    }

    /** Starts the server again after {@link #kill()} or {@link #stop()}, and waits until it is ready. */
    public void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    /** Whether the server says that it is ready. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(managementUrl().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the server if it still runs. */
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!await(process.toHandle(), STOP_LIMIT)) {
            process.destroyForcibly();
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private Process launch() throws IOException {
        if (!Files.isRegularFile(settings.jar())) {
            throw new IllegalStateException(
                    "There is no server at " + settings.jar() + ". Build content-server first.");
        }
        Files.createDirectories(settings.data().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().putAll(settings.environment());
        settings.database()
                .ifPresent(database -> builder.environment().put("GONGWEN_DATABASE_PASSWORD", database.password()));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        return builder.start();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvmOptions());
        command.addAll(List.of("-jar", settings.jar().toString()));
        settings.database().ifPresent(database -> {
            command.add("--gongwen.database.url=" + database.url());
            command.add("--gongwen.database.user=" + database.user());
        });
        command.add("--gongwen.data=" + settings.data().toAbsolutePath());
        command.add("--server.port=" + port);
        command.add("--management.server.port=" + managementPort);
        for (Map.Entry<String, String> property : settings.properties().entrySet()) {
            command.add("--" + property.getKey() + "=" + property.getValue());
        }
        return command;
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "The server ended with code " + process.exitValue() + ":\n" + endOfOutput());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The server was not ready in time:\n" + endOfOutput());
            }
            pause();
        }
    }

    private String endOfOutput() {
        try {
            String output = Files.readString(output());
            return output.substring(Math.max(0, output.length() - 4000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean await(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !handle.isAlive();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }
}
