package gongwen.server;

import gongwen.server.database.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server with the demo district in this JVM, on free ports, shared by all test classes that use its database. */
public final class RunningServer {

    /** The password of all demo accounts. */
    public static final String PASSWORD = "Demo-pass-1";

    private final ConfigurableApplicationContext context;
    private final Path data;

    private RunningServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    private static final class OnH2 {
        static final RunningServer SERVER = start();
    }

    private static final class OnPostgres {
        static final String URL;
        static final String USER;
        static final RunningServer SERVER;

        static {
            try {
                PostgresServer postgres = PostgresServer.start();
                URL = postgres.newDatabase();
                USER = postgres.user();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            SERVER = start("--gongwen.database.url=" + URL, "--gongwen.database.user=" + USER);
        }
    }

    public static RunningServer onH2() {
        return OnH2.SERVER;
    }

    public static RunningServer onPostgres() {
        return OnPostgres.SERVER;
    }

    /** Another server on the database and the data directory of {@link #onPostgres()}; the caller closes it. */
    public static RunningServer besideOnPostgres() {
        return startIn(
                onPostgres().data,
                "--gongwen.database.url=" + OnPostgres.URL,
                "--gongwen.database.user=" + OnPostgres.USER);
    }

    /** A server of its own on a new H2 file; the caller closes it. */
    public static RunningServer start(String... arguments) {
        try {
            return startIn(Files.createTempDirectory("gongwen-server-"), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of its own on a data directory; the caller closes it. Arguments given here win over the usual ones. */
    public static RunningServer startIn(Path data, String... arguments) {
        return startIn(data, Clock.systemUTC(), arguments);
    }

    /** A server of its own by a clock of the test's. */
    public static RunningServer startIn(Path data, Clock clock, String... arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : concat(usual(data), arguments)) {
            options.put(argument.substring(0, argument.indexOf('=')), argument);
        }
        String[] all = options.values().toArray(String[]::new);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ContentServer.class)
                .initializers((GenericApplicationContext starting) -> starting.registerBean(
                        "testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)))
                .run(all);
        return new RunningServer(context, data);
    }

    private static List<String> usual(Path data) {
        return List.of(
                "--gongwen.data=" + data,
                "--gongwen.demo.enabled=true",
                "--gongwen.demo.password=" + PASSWORD,
                "--gongwen.access.failures-per-minute=1000",
                "--server.port=0",
                "--management.server.port=0");
    }

    private static List<String> concat(List<String> first, String... then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(then));
        return all;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"));
    }

    public Path data() {
        return data;
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void stop() {
        context.close();
    }
}
