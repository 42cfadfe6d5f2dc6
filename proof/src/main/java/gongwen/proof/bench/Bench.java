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
import java.util.function.UnaryOperator;

/**
 * Measures the server beside design.md §8 and prints the table. It starts its own server (system property
 * {@code gongwen.server.jar}) and, for PostgreSQL, its own cluster; both share the machine with the client, as they did
 * when Alfresco was measured. A missed target is shown, and does not fail the command.
 */
public final class Bench {

    /** Where {@link BenchedServer#CLERK} drafts. */
    private static final String UNIT = "YPB";

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
        if (options.scale().isPresent()) {
            new ScaleBench(options, options.scale().get(), out).run();
        } else if (options.search()) {
            new SearchBench(options, out).run();
        } else {
            new Bench(options, out).run();
        }
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
        Supplier<BrowserBinding> filling = tickets(server);
        Stock.Clerk clerk = Stock.Clerk.of(UNIT, filling.get(), UnaryOperator.identity());
        Stock stock = new Stock(List.of(clerk), Stock.WORKLIST);
        fill(stock, options.documents(), filling, out);
        Duration restart = server.restart();

        Supplier<BrowserBinding> clients = tickets(server);
        Acts acts = new Acts(server, stock, options.percent());
        List<Figure> figures = new ArrayList<>();
        for (Target target : Target.values()) {
            out.println("   measuring: " + target.label());
            acts.warmUp(target, clients);
            figures.add(acts.measure(target, 1, clients));
            figures.add(acts.measure(target, 8, clients));
        }
        Figure basic =
                acts.measure(Target.GET_OBJECT, 8, () -> server.withPassword(server.account(BenchedServer.CLERK)));
        print(server, figures, basic, restart);
    }

    private static Supplier<BrowserBinding> tickets(BenchedServer server) throws IOException {
        String ticket = server.logIn(server.account(BenchedServer.CLERK));
        return () -> server.withTicket(ticket);
    }

    /** Stores so many documents one by one over HTTP. */
    static void fill(Stock stock, int documents, Supplier<BrowserBinding> clients, PrintStream out) throws IOException {
        out.println("   storing " + documents + " documents of 20 KB");
        long start = System.nanoTime();
        Load.run(FILLING_CLIENTS, documents, clients, (client, index) -> {
            if (index > 0 && index % PROGRESS_EVERY == 0) {
                double seconds = (System.nanoTime() - start) / 1e9;
                out.printf(Locale.ROOT, "   %,d stored, %.0f/s%n", index, index / seconds);
            }
            return stock.create(client);
        });
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
