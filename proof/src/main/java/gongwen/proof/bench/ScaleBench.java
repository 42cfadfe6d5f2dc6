package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the same acts in a small and in a large store on one server, every document read by a clerk of its own unit,
 * and issues documents to very many units.
 */
final class ScaleBench {

    private static final int CLIENTS = 8;
    private static final int ISSUES = 3;
    private static final Pattern TOTAL = Pattern.compile("\"numItems\":(\\d+)");

    /** The verification reads every entry, the count every document. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Options options;
    private final Options.Scale scale;
    private final PrintStream out;

    ScaleBench(Options options, Options.Scale scale, PrintStream out) {
        this.options = options;
        this.scale = scale;
        this.out = out;
    }

    /**
     * What there is in the end.
     *
     * @param stored how many documents were stored or loaded
     * @param found how many a query finds
     * @param audit what the verification of the audit trail said
     */
    record Outcome(int stored, long found, String audit, List<MassIssue.Issued> issued) {}

    void run() throws IOException {
        for (Options.Database database : options.databases()) {
            out.println("== " + database + ": starting the server on an empty installation");
            try (BenchedServer server = BenchedServer.start(database, options.directory())) {
                measure(server);
            }
        }
    }

    Outcome measure(BenchedServer server) throws IOException {
        long founding = System.nanoTime();
        ScaleDistrict district = new ScaleDistrict(server, scale.units(), scale.recipients());
        district.found();
        Stock stock = new Stock(district.clerks(), Math.min(Stock.WORKLIST, options.documents() / scale.units()));
        say("%,d units made in %.0f s", Math.max(scale.units(), scale.recipients()), secondsSince(founding));
        Bench.fill(stock, scale.first(), clients(server), out);
        Duration start = server.restart();
        say("start to first answer with %,d documents: %.1f s", stock.size(), start.toMillis() / 1e3);
        List<Figure> small = figures(server, stock);

        new Growth(server, stock, options.documents(), out).run();
        start = server.startAgain();
        say("start to first answer with %,d documents: %.1f s", stock.size(), start.toMillis() / 1e3);
        String audit = verifiedAudit(server);
        int stored = stock.size();
        long found = count(server);
        List<Figure> large = figures(server, stock);
        print(small, large);
        printMemory(server);
        return new Outcome(stored, found, audit, issue(server, district.recipients()));
    }

    private List<Figure> figures(BenchedServer server, Stock stock) throws IOException {
        Acts acts = new Acts(server, stock, options.percent());
        Supplier<BrowserBinding> clients = clients(server);
        List<Figure> figures = new ArrayList<>();
        for (Target target : Target.values()) {
            out.println("   measuring: " + target.label());
            acts.warmUp(target, clients);
            figures.add(acts.measure(target, CLIENTS, clients));
        }
        return figures;
    }

    /** The clerks of the units use each client's connection in turn. */
    private static Supplier<BrowserBinding> clients(BenchedServer server) {
        return () -> server.withPassword(server.account(BenchedServer.CLERK));
    }

    /** The server chains the loaded documents' audit entries as it does its own; this waits until it has. */
    private String verifiedAudit(BenchedServer server) throws IOException {
        long start = System.nanoTime();
        String found = audit(server);
        while (!found.contains("\"unchained\":0,") && secondsSince(start) < PATIENCE.toSeconds()) {
            found = audit(server);
        }
        say("audit trail chained and verified in %.0f s: %s", secondsSince(start), found);
        return found;
    }

    private static String audit(BenchedServer server) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.managementUrl(), PATIENCE)) {
            HttpAnswer answer = connection.get("/actuator/auditchain", Map.of());
            return answer.text();
        }
    }

    /** An administrator's query for all documents there are. */
    private long count(BenchedServer server) throws IOException {
        long start = System.nanoTime();
        try (BrowserBinding administrator =
                BrowserBinding.withPassword(server.url(), server.account(MassIssue.ADMINISTRATOR), PATIENCE)) {
            HttpAnswer answer = administrator.query("SELECT cmis:objectId FROM " + Stock.TYPE, 1, 0);
            Matcher total = TOTAL.matcher(answer.text());
            if (!total.find()) {
                throw new IOException("No total: " + answer);
            }
            say("all %s documents found in %.1f s", total.group(1), secondsSince(start));
            return Long.parseLong(total.group(1));
        }
    }

    private void print(List<Figure> small, List<Figure> large) {
        out.println();
        out.println(Figure.heading());
        small.forEach(figure -> out.println(figure.row()));
        say("with %,d documents:", options.documents());
        large.forEach(figure -> out.println(figure.row()));
        say("%-26s %10s %10s %6s", "CPU ms an act, db included", "small", "large", "ratio");
        for (int i = 0; i < small.size(); i++) {
            double before = small.get(i).cpuMillis();
            double after = large.get(i).cpuMillis();
            say("%-26s %10.2f %10.2f %6.2f", small.get(i).target().label(), before, after, after / before);
        }
    }

    private void printMemory(BenchedServer server) throws IOException {
        say("memory: server %,d MB", server.serverUsage().memoryBytes() / 1_000_000);
        if (server.databaseUsage().isPresent()) {
            say("memory: database %,d MB", server.databaseUsage().get().memoryBytes() / 1_000_000);
        }
    }

    private List<MassIssue.Issued> issue(BenchedServer server, List<String> recipients) throws IOException {
        MassIssue office = new MassIssue(server);
        office.keepList(recipients);
        List<MassIssue.Issued> all = new ArrayList<>();
        for (int number = 0; number < ISSUES; number++) {
            MassIssue.Issued issued = office.issue(number);
            say(
                    "issued to %,d units in %.2f s (CPU %.2f s server, %.2f s database): in that commit %,d deliveries,"
                            + " %,d incoming documents",
                    recipients.size(),
                    issued.elapsed().toMillis() / 1e3,
                    issued.serverCpu().toMillis() / 1e3,
                    issued.databaseCpu().orElse(Duration.ZERO).toMillis() / 1e3,
                    issued.deliveries().size(),
                    issued.incoming().size());
            all.add(issued);
        }
        return all;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, "   " + format + "%n", values);
    }
}
