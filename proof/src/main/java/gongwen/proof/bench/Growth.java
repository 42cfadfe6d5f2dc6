package gongwen.proof.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes a small store a large one. The server itself stores one document of each unit; the others of the unit are rows
 * copied from those of this one while the server is stopped, with ids, names, numbers, signers and times of their own, the
 * times spread over the month so far.
 */
final class Growth {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int CLIENTS = 8;
    private static final int PROGRESS_EVERY = 100_000;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final BenchedServer server;
    private final Stock stock;
    private final int documents;
    private final PrintStream out;

    /** @param documents how many there shall be */
    Growth(BenchedServer server, Stock stock, int documents, PrintStream out) {
        this.server = server;
        this.stock = stock;
        this.documents = documents;
        this.out = out;
    }

    /** Lets the stock grow; the server is stopped afterwards. */
    void run() throws IOException {
        int first = stock.size();
        List<Integer> templates = templates(first);
        String ticket = server.logIn(server.account(BenchedServer.CLERK));
        Load.run(
                CLIENTS,
                templates.size(),
                () -> server.withTicket(ticket),
                (client, index) -> stock.create(client, templates.get(index)));
        server.stop();
        long start = System.nanoTime();
        try (RowCopier copier = RowCopier.open(server.database(), server.jar())) {
            stock.grown(documents, copy(copier, first, templates));
            copier.finish();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "   %,d documents loaded in %.0f s%n", documents - first - templates.size(), seconds);
    }

    /** The first number of each clerk from here on. */
    private List<Integer> templates(int first) {
        Map<Integer, Integer> byClerk = new HashMap<>();
        for (int number = first; number < documents; number++) {
            byClerk.putIfAbsent(stock.clerkOf(number), number);
        }
        return byClerk.values().stream().sorted().toList();
    }

    private Map<Integer, String> copy(RowCopier copier, int first, List<Integer> templates) throws IOException {
        Map<Integer, RowCopier.Rows> rows = new HashMap<>();
        for (int number : templates) {
            UUID id = UUID.fromString(stock.objectId(number).replaceFirst(";.*", ""));
            rows.put(stock.clerkOf(number), copier.read(id, stock.marks(number)));
        }
        Map<Integer, String> ids = new HashMap<>();
        List<Integer> done = new ArrayList<>(templates);
        for (int number = first; number < documents; number++) {
            if (!done.isEmpty() && done.get(0) == number) {
                done.remove(0);
                continue;
            }
            RowCopier.Rows template = rows.get(stock.clerkOf(number));
            if (template == null) {
                throw new IllegalStateException("No template for document " + number);
            }
            Template copy = copy(number, template.template());
            copier.write(template, copy);
            ids.put(number, copy.ids().get(0) + ";1.0");
            if (ids.size() % PROGRESS_EVERY == 0) {
                out.printf(Locale.ROOT, "   %,d loaded%n", ids.size());
            }
        }
        return ids;
    }

    private Template copy(int number, Template template) {
        long month = LocalDate.now(OFFICE)
                .withDayOfMonth(1)
                .atStartOfDay(OFFICE)
                .toInstant()
                .toEpochMilli();
        long moment = month + (template.moment() - month) * number / documents;
        List<UUID> ids = template.ids().stream().map(id -> idAt(moment)).toList();
        return new Template(ids, moment, stock.marks(number));
    }

    /** An id as the server gives it, rising with time (UUID version 7, RFC 9562). */
    private static UUID idAt(long moment) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(moment << 16 | VERSION_7 | random.nextInt(0x1000), VARIANT | random.nextLong() >>> 2);
    }
}
