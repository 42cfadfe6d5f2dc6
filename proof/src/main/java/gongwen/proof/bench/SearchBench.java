package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Measures the full text index of a server: how fast it is made, how far behind it is while documents are stored, and what
 * a search costs that filters by who may read, counts by three fields and quotes.
 */
final class SearchBench {

    private static final String UNIT = "YPB";
    private static final int CLIENTS = 8;
    private static final int SEARCHES = 2_000;
    private static final int FEWEST = 50;
    private static final int SEARCHING_CLIENTS = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final String SEARCH = "/alfresco/api/-default-/public/search/versions/1/search";

    /** The word is in every document, the number in its title in one in some hundreds. */
    private static final String BODY = """
            {"query":{"query":"TEXT:行政效率 AND 第%d项"},"paging":{"maxItems":25},
             "filterQueries":[{"query":"TYPE:'gw:outgoingDocument'"},{"query":"cm:created:[NOW/DAY-30DAYS TO NOW/DAY+1DAY]"}],
             "facetFields":{"facets":[{"field":"creator"},{"field":"gw:status"},{"field":"gw:kind"}]},
             "highlight":{"fields":[{"field":"cm:title"},{"field":"cm:content"}]}}""";

    private final Options options;
    private final PrintStream out;

    SearchBench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() throws IOException {
        for (Options.Database database : options.databases()) {
            out.println("== " + database + ": starting the server on an empty installation");
            try (BenchedServer server = BenchedServer.start(database, options.directory())) {
                measure(server);
            }
        }
    }

    private void measure(BenchedServer server) throws IOException {
        String ticket = server.logIn(server.account(BenchedServer.CLERK));
        Supplier<BrowserBinding> clients = () -> server.withTicket(ticket);
        Stock stock = new Stock(List.of(Stock.Clerk.of(UNIT, clients.get(), UnaryOperator.identity())), Stock.WORKLIST);
        Bench.fill(stock, options.documents(), clients, out);
        Duration lag = timed(() -> search(server, ticket, 0, ",\"consistency\":{\"waitMillis\":30000}}"));
        out.printf(Locale.ROOT, "   the index was %.1f s behind when the last was stored%n", lag.toMillis() / 1e3);

        Duration built = timed(() -> rebuild(server));
        out.printf(Locale.ROOT, "   made anew in %.0f s%n", built.toMillis() / 1e3);
        int searches = Math.max(FEWEST, SEARCHES * options.percent() / 100);
        searches(server, ticket, searches / 2, SEARCHING_CLIENTS);
        for (int count : List.of(1, SEARCHING_CLIENTS)) {
            Duration before = server.serverUsage().cpu();
            Load.Result load = searches(server, ticket, searches, count);
            double cpu = server.serverUsage().cpu().minus(before).toNanos() / 1e6 / searches;
            out.printf(
                    Locale.ROOT,
                    "   search with rights, 3 facets, excerpts; %d clients: %.0f/s, p50 %.1f ms, p99 %.1f ms, CPU %.1f ms%n",
                    count,
                    load.perSecond(),
                    load.quantileMillis(0.5),
                    load.quantileMillis(0.99),
                    cpu);
        }
        out.printf(
                Locale.ROOT,
                "   memory %d MB (target 700 MB)%n",
                server.serverUsage().memoryBytes() / 1_000_000);
    }

    private Load.Result searches(BenchedServer server, String ticket, int searches, int clients) throws IOException {
        return Load.run(
                clients,
                searches,
                () -> server.withTicket(ticket),
                (client, index) -> search(server, ticket, index * 7919 % options.documents(), "}"));
    }

    /** Each on a connection of its own, as most clients' searches are. */
    private static HttpAnswer search(BenchedServer server, String ticket, int number, String end) throws IOException {
        String body = BODY.formatted(number).stripTrailing();
        try (HttpConnection connection = new HttpConnection(server.url(), TIMEOUT)) {
            HttpAnswer answer = connection.post(
                    SEARCH,
                    Map.of(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(ticket.getBytes(StandardCharsets.US_ASCII)),
                            "Content-Type",
                            "application/json"),
                    (body.substring(0, body.length() - 1) + end).getBytes(StandardCharsets.UTF_8));
            if (answer.isSuccess() && !answer.text().contains("\"highlight\"")) {
                throw new IOException("Nothing is found of document " + number);
            }
            return answer;
        }
    }

    private static void rebuild(BenchedServer server) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.managementUrl(), TIMEOUT)) {
            HttpAnswer state = connection.post("/actuator/searchindex", Map.of(), new byte[0]);
            long end = System.nanoTime() + LONGEST.toNanos();
            boolean seen = false;
            while (state.isSuccess() && System.nanoTime() < end) {
                boolean building = state.text().contains("\"BUILDING\"");
                if (seen && !building) {
                    return;
                }
                seen |= building;
                TimeUnit.MILLISECONDS.sleep(20);
                state = connection.get("/actuator/searchindex", Map.of());
            }
            throw new IOException("The index is not made: " + state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Something that takes a while. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static Duration timed(Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
