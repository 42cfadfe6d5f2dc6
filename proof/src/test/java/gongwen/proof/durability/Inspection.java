package gongwen.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.Sha256;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Looks, as the administrator, whether what is there is whole, and whether all that was acknowledged is there. */
final class Inspection implements AutoCloseable {

    /** Of an index that has been compared with the store since the server's start. */
    private static final Pattern CHECKED = Pattern.compile("\"checkedAt\":\"");

    private final TestServer server;
    private final Places places;
    private final Ledger ledger;
    private final BrowserBinding admin;

    Inspection(TestServer server, Places places, Ledger ledger) {
        this.server = server;
        this.places = places;
        this.ledger = ledger;
        this.admin = server.browser(TestServer.ADMIN);
    }

    /** Every one of these acknowledged acts is there with its content, its deliveries and its incoming documents. */
    void assertThere(Collection<Act> acts) throws IOException {
        for (Act act : acts) {
            HttpAnswer content = admin.get(ledger.acknowledged().get(act).replaceFirst(";.*", ""), "content", "");
            assertThat(content.status()).as(act + ": " + content.status()).isEqualTo(200);
            assertThat(Sha256.of(content.body())).as(act.toString()).isEqualTo(act.sha256());
            if (act.kind() == Act.Kind.SUBMISSION) {
                assertDelivered(act);
            }
        }
    }

    /** Every act that was never answered is either there and whole, or not there at all. */
    void assertWholeOrAbsent(Collection<Act> acts) throws IOException {
        for (Act act : acts) {
            List<String> found = act.kind() == Act.Kind.PLAIN
                    ? ids("SELECT cmis:objectId FROM cmis:document WHERE cmis:name = '" + act.name() + "'")
                    : ids("SELECT cmis:objectId FROM gw:outgoingDocument WHERE gw:docNo = '" + act.documentNumber()
                            + "'");
            assertThat(found).as(act.toString()).hasSizeLessThanOrEqualTo(1);
            for (String id : found) {
                assertThat(Sha256.of(admin.get(id, "content", "").body()))
                        .as(act.toString())
                        .isEqualTo(act.sha256());
            }
            if (act.kind() == Act.Kind.SUBMISSION) {
                assertThat(copies(act)).as(act.toString()).hasSize(found.size() * Act.RECIPIENTS);
                assertThat(deliveries(act)).as(act.toString()).isEqualTo(found.size() * Act.RECIPIENTS);
            }
        }
    }

    /** What is visible in all adds up: no document without its deliveries and events, none that nobody wrote. */
    void assertNothingHalfMade() throws IOException {
        long submissions = count("SELECT cmis:objectId FROM gw:outgoingDocument");
        assertThat(submissions)
                .isBetween(
                        ledger.acknowledged(Act.Kind.SUBMISSION),
                        ledger.acknowledged(Act.Kind.SUBMISSION) + ledger.unanswered(Act.Kind.SUBMISSION));
        assertThat(count("SELECT cmis:objectId FROM gw:incomingDocument")).isEqualTo(submissions * Act.RECIPIENTS);
        assertThat(count("SELECT cmis:objectId FROM ex:delivery")).isEqualTo(submissions * Act.RECIPIENTS);
        assertThat(count("SELECT cmis:objectId FROM ex:processEvent WHERE ex:event = 'arrive'"))
                .isEqualTo(submissions * Act.RECIPIENTS);
        assertThat(count("SELECT cmis:objectId FROM ex:processEvent WHERE ex:event = 'submitIssued'"))
                .isEqualTo(submissions);
        assertThat(count("SELECT cmis:objectId FROM cmis:document WHERE IN_FOLDER('" + places.plainFolder() + "')"))
                .isBetween(
                        ledger.acknowledged(Act.Kind.PLAIN),
                        ledger.acknowledged(Act.Kind.PLAIN) + ledger.unanswered(Act.Kind.PLAIN));
    }

    /** The index followed the store through kills so that its comparison at the start finds no difference. */
    void assertIndexAgrees() throws IOException, InterruptedException {
        String state = indexState();
        long end = System.nanoTime() + TestServer.TIMEOUT.toNanos();
        while (!CHECKED.matcher(state).find() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
            state = indexState();
        }
        assertThat(state).containsPattern(CHECKED).contains("\"mended\":0");
    }

    private String indexState() throws IOException {
        try (InputStream state = server.process()
                .managementUrl()
                .resolve("/actuator/searchindex")
                .toURL()
                .openStream()) {
            return new String(state.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertDelivered(Act act) throws IOException {
        List<String> copies = copies(act);
        assertThat(copies).as(act.toString()).hasSize(Act.RECIPIENTS);
        for (String copy : copies) {
            assertThat(Sha256.of(admin.get(copy, "content", "").body()))
                    .as(act.toString())
                    .isEqualTo(act.sha256());
        }
        assertThat(deliveries(act)).as(act.toString()).isEqualTo(Act.RECIPIENTS);
    }

    private List<String> copies(Act act) throws IOException {
        return ids("SELECT cmis:objectId FROM gw:incomingDocument WHERE gw:docNo = '" + act.documentNumber() + "'");
    }

    private long deliveries(Act act) throws IOException {
        return count("SELECT cmis:objectId FROM ex:delivery WHERE ex:contentHash = '" + act.sha256() + "'");
    }

    private List<String> ids(String statement) throws IOException {
        return Pattern.compile("\"cmis:objectId\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(query(statement, 100).text())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private long count(String statement) throws IOException {
        String answer = query(statement, 1).text();
        return Long.parseLong(answer.replaceAll("(?s).*\"numItems\"\\s*:\\s*(\\d+).*", "$1"));
    }

    private HttpAnswer query(String statement, int maxItems) throws IOException {
        HttpAnswer answer = admin.query(statement, maxItems, 0);
        assertThat(answer.status())
                .as("%s %s %s", statement, answer, server.firstError())
                .isEqualTo(200);
        return answer;
    }

    @Override
    public void close() {
        admin.close();
    }
}
