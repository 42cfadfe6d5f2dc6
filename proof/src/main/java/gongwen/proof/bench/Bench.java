package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures the server beside design.md §8 and prints the table. It starts its own server (system property
 * {@code gongwen.server.jar}) and, for PostgreSQL, its own cluster; both share the machine with the client, as they did
 * when Alfresco was measured. A missed target is shown, and does not fail the command.
 */
public final class Bench {

    private static final int FILLING_CLIENTS = 8;
    private static final int PROGRESS_EVERY = 1000;

    private final Options options;
    private final PrintStream out;

    private Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(arguments).contains("--help")) {
            out.println(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        new Bench(options, out).run();
    }

    private void run() throws IOException {
        for (Options.Database database : options.databases()) {
            out.println("== " + database + ": starting the server on an empty installation");
            try (BenchedServer server = BenchedServer.start(database, options.directory())) {
                measure(server);
            }
        }
    }

    private void measure(BenchedServer server) throws IOException {
        String ticket = server.logIn();
        Stock stock = new Stock(server.withTicket(ticket));
        fill(server, stock, ticket);
        Duration restart = server.restart();

        String freshTicket = server.logIn();
        Supplier<BrowserBinding> tickets = () -> server.withTicket(freshTicket);
        List<Figure> figures = new ArrayList<>();
        for (Target target : Target.values()) {
            figures.addAll(measure(server, stock, target, tickets));
        }
        Figure basic = measureOnce(server, stock, Target.GET_OBJECT, 8, server::withPassword);
        print(server, figures, basic, restart);
    }

    private void fill(BenchedServer server, Stock stock, String ticket) throws IOException {
        out.println("   storing " + options.documents() + " documents of 20 KB");
        long start = System.nanoTime();
        Load.run(FILLING_CLIENTS, options.documents(), () -> server.withTicket(ticket), (binding, index) -> {
            if (index > 0 && index % PROGRESS_EVERY == 0) {
                double seconds = (System.nanoTime() - start) / 1e9;
                out.printf(Locale.ROOT, "   %,d stored, %.0f/s%n", index, index / seconds);
            }
            return stock.create(binding);
        });
    }

    private List<Figure> measure(BenchedServer server, Stock stock, Target target, Supplier<BrowserBinding> bindings)
            throws IOException {
        out.println("   measuring: " + target.label());
        Load.run(FILLING_CLIENTS, requests(target, 8) / 2, bindings, request(target, stock));
        return List.of(
                measureOnce(server, stock, target, 1, bindings), measureOnce(server, stock, target, 8, bindings));
    }

    private Figure measureOnce(
            BenchedServer server, Stock stock, Target target, int clients, Supplier<BrowserBinding> bindings)
            throws IOException {
        return Figure.measure(
                target,
                clients,
                server,
                () -> Load.run(clients, requests(target, clients), bindings, request(target, stock)));
    }

    private static Load.Request request(Target target, Stock stock) {
        return switch (target) {
            case CREATE -> (binding, index) -> stock.create(binding);
            case GET_OBJECT -> stock::getObject;
            case GET_CONTENT -> stock::getContent;
            case QUERY_ONE -> stock::queryOne;
            case QUERY_FIFTY -> stock::queryFifty;
        };
    }

    private int requests(Target target, int clients) {
        int usual =
                switch (target) {
                    case CREATE -> clients == 1 ? 500 : 3_000;
                    case GET_OBJECT, GET_CONTENT -> clients == 1 ? 4_000 : 20_000;
                    case QUERY_ONE -> clients == 1 ? 3_000 : 12_000;
                    case QUERY_FIFTY -> clients == 1 ? 800 : 3_000;
                };
        return Math.max(clients, usual * options.percent() / 100);
    }

    private void print(BenchedServer server, List<Figure> figures, Figure basic, Duration restart) throws IOException {
        out.println();
        out.println(Figure.heading());
        figures.forEach(figure -> out.println(figure.row()));
        out.println(basic.row() + " (Basic authentication)");
        long megabytes = server.serverUsage().memoryBytes() / 1_000_000;
        String database = server.databaseUsage().isEmpty()
                ? ""
                : " + database " + server.databaseUsage().orElseThrow().memoryBytes() / 1_000_000 + " MB";
        out.println("Memory: " + megabytes + " MB" + database + " (Alfresco 1360 MB without search; target 700 MB)");
        out.printf(
                Locale.ROOT,
                "Start to first answer: empty %.1f s, with the documents %.1f s (Alfresco 84 s, 22 s; target 10 s)%n%n",
                server.firstStart().toMillis() / 1e3,
                restart.toMillis() / 1e3);
    }
}
