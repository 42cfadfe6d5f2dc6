package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.cmis.Credentials;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Very many units beside the demo district's, made as its administrators make them: by the tables of people, units and
 * rights. Each of the first units has a clerk A of its own; all others share the people of the demo district, because
 * every account costs the hash of its password.
 */
final class ScaleDistrict {

    private static final String TABLES = "/alfresco/api/-default-/public/gongwen/versions/1/organisation/";
    private static final String MYSELF = "/alfresco/api/-default-/public/alfresco/versions/1/people/-me-";
    private static final String SYSTEM_ADMINISTRATOR = "sys.peng";
    private static final String SECURITY_ADMINISTRATOR = "sec.liang";
    private static final String LEADER = "he.yun";
    private static final String SHARED_CLERK = "jiang.nan";
    private static final String CLERK_B = "kang.le";
    private static final String NO_BAD_ROW = "\"bad\":[]";

    /** A table of a thousand rows takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final BenchedServer server;
    private final int units;
    private final int recipients;

    /**
     * @param units how many have a clerk A of their own
     * @param recipients how many can be issued to
     */
    ScaleDistrict(BenchedServer server, int units, int recipients) {
        this.server = server;
        this.units = units;
        this.recipients = recipients;
    }

    /** The ids of the units that can be issued to. */
    List<String> recipients() {
        return IntStream.range(0, recipients).mapToObj(ScaleDistrict::unit).toList();
    }

    /** Makes the units, with everything they need for exchange. */
    void found() throws IOException {
        int all = Math.max(units, recipients);
        String given = server.account("").password() + "-given";
        take(
                SYSTEM_ADMINISTRATOR,
                "units",
                "unitId,name,kind,superior,draftsHere",
                all,
                number -> unit(number) + ",云浦区第" + number + "单位,DEPARTMENT,YP,是");
        take(
                SYSTEM_ADMINISTRATOR,
                "people",
                "userId,lastName,firstName,unit,password",
                units,
                number -> clerk(number) + ",张,第" + number + "," + unit(number) + "," + given);
        take(
                SECURITY_ADMINISTRATOR,
                "rights",
                "userId,unit,right",
                units,
                number -> clerk(number) + "," + unit(number) + ",INTERNAL");
        take(
                SECURITY_ADMINISTRATOR,
                "units",
                "unitId,leader,clerkA,clerkB",
                all,
                number -> unit(number) + "," + LEADER + "," + (number < units ? clerk(number) : SHARED_CLERK) + ","
                        + CLERK_B);
        take(SYSTEM_ADMINISTRATOR, "units", "unitId,exchangeEnabled", all, number -> unit(number) + ",是");
        for (int number = 0; number < units; number++) {
            choosePassword(new Credentials(clerk(number), given));
        }
    }

    /** A password that another gave opens nothing but its own change. */
    private void choosePassword(Credentials account) throws IOException {
        String change = "{\"oldPassword\":\"%s\",\"password\":\"%s\"}"
                .formatted(account.password(), server.account(account.userId()).password());
        Map<String, String> headers = Map.of("Authorization", account.basic(), "Content-Type", "application/json");
        try (HttpConnection connection = new HttpConnection(server.url(), PATIENCE)) {
            HttpAnswer answer = connection.send("PUT", MYSELF, headers, change.getBytes(StandardCharsets.UTF_8));
            if (!answer.isSuccess()) {
                throw new IOException("No password of his own for " + account.userId() + ": " + answer);
            }
        }
    }

    /** The clerks of the first units, each with a ticket. */
    List<Stock.Clerk> clerks() throws IOException {
        List<Stock.Clerk> clerks = new ArrayList<>();
        for (int number = 0; number < units; number++) {
            String ticket = server.logIn(server.account(clerk(number)));
            try (BrowserBinding binding = server.withTicket(ticket)) {
                clerks.add(Stock.Clerk.of(unit(number), binding, client -> client.with(ticket)));
            }
        }
        return clerks;
    }

    private static String unit(int number) {
        return String.format(Locale.ROOT, "U%04d", number);
    }

    private static String clerk(int number) {
        return String.format(Locale.ROOT, "clerk.%04d", number);
    }

    private void take(String userId, String table, String heading, int rows, IntFunction<String> row)
            throws IOException {
        String csv = heading + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
        Map<String, String> headers =
                Map.of("Authorization", server.account(userId).basic());
        try (HttpConnection connection = new HttpConnection(server.url(), PATIENCE)) {
            HttpAnswer answer = connection.post(TABLES + table, headers, csv.getBytes(StandardCharsets.UTF_8));
            if (!answer.isSuccess() || !answer.text().contains(NO_BAD_ROW)) {
                throw new IOException("Not every row of " + table + " was taken: " + answer);
            }
        }
    }
}
