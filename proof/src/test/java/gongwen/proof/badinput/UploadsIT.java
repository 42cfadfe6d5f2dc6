package gongwen.proof.badinput;

import static gongwen.proof.badinput.Refusal.assertClientsFault;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
@ExtendWith(BadInputServers.class)
class UploadsIT {

    private static final int CLIENTS = 8;

    private final BadInputFixture fixture;

    UploadsIT(Storage storage, BadInputServers.Servers servers) {
        this.fixture = servers.on(storage);
    }

    @AfterEach
    void serverShouldStillServe() throws IOException {
        fixture.assertServes();
    }

    @Test
    void emptyUploadShouldBeKeptAsAnEmptyDocument() throws IOException {
        String id = BadInputFixture.createdId(fixture.create("empty.txt", new byte[0]));

        HttpAnswer object = fixture.admin().get(id, "object", "&succinct=true");
        assertThat(Json.text(object, "cmis:contentStreamLength")).isIn("0", "null", "-1");
    }

    @Test
    void bytesShouldComeBackUnchangedWhenTheirDeclaredTypeIsWrong() throws IOException {
        byte[] pdf = "%PDF-1.7 is not an image".getBytes(StandardCharsets.US_ASCII);

        HttpAnswer answer = fixture.admin()
                .createDocument(
                        fixture.folderId(),
                        Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "picture.png"),
                        pdf,
                        "image/png");

        if (answer.status() == 201) {
            String id = BrowserBinding.property(answer, "cmis:objectId");
            assertThat(fixture.admin().get(id, "content", "").body()).isEqualTo(pdf);
        } else {
            assertClientsFault(answer);
            assertThat(fixture.admin().getByPath("/bad-input/picture.png").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyUpdateShouldBeKeptOrReportedWhenEightClientsChangeOneNode() throws Exception {
        String id = BadInputFixture.createdId(fixture.create("contended.txt", new byte[] {'x'}));
        List<Update> updates = allAtOnce(client -> updates(id, client));

        List<String> kept = new ArrayList<>();
        for (Update update : updates) {
            if (update.answer().isSuccess()) {
                kept.add(update.value());
            } else {
                Refusal.assertRefused(update.answer(), "updateConflict");
            }
        }
        assertThat(kept).isNotEmpty();
        HttpAnswer now = fixture.admin().get(id, "object", "&succinct=true");
        assertThat(Json.text(now, "cmis:description")).isIn(kept);
    }

    @Test
    void oneOfEightUpdatesShouldBeKeptWhenAllNameTheSameChangeToken() throws Exception {
        String id = BadInputFixture.createdId(fixture.create("token.txt", new byte[] {'x'}));
        String token = Json.text(fixture.admin().get(id, "object", "&succinct=true"), "cmis:changeToken");

        List<Update> updates = allAtOnce(client -> List.of(update(id, token, "from client " + client)));

        assertThat(updates).filteredOn(update -> update.answer().isSuccess()).hasSize(1);
        for (Update update : updates) {
            if (!update.answer().isSuccess()) {
                Refusal.assertRefused(update.answer(), "updateConflict");
            }
        }
    }

    @Test
    void firstDraftsOfAMonthShouldAllBeFiledWhenEightClientsSendThemAtOnce() throws Exception {
        List<Update> drafts = allAtOnce(client -> List.of(draft("draft-" + client + ".txt")));

        assertThat(drafts)
                .allSatisfy(draft ->
                        assertThat(draft.answer().status()).as(draft.toString()).isEqualTo(201));
    }

    private Update draft(String name) throws IOException {
        try (BrowserBinding clerk = fixture.server().browser("lu.min")) {
            String outbox = Json.text(clerk.getByPath("/Sites/YPB/documentLibrary/outbox"), "cmis:objectId");
            Map<String, ?> properties =
                    Map.of("cmis:objectTypeId", "D:gw:outgoingDocument", "cmis:name", name, "gw:status", "DRAFTING");
            return new Update(name, clerk.createDocument(outbox, properties, new byte[] {'x'}, "text/plain"));
        }
    }

    /** What was asked for and what was answered. */
    private record Update(String value, HttpAnswer answer) {}

    @FunctionalInterface
    private interface Work {
        List<Update> of(int client) throws IOException;
    }

    private static List<Update> allAtOnce(Work work) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Update>>> calls = IntStream.range(0, CLIENTS)
                    .<Callable<List<Update>>>mapToObj(client -> () -> work.of(client))
                    .toList();
            List<Update> updates = new ArrayList<>();
            for (Future<List<Update>> client : clients.invokeAll(calls)) {
                updates.addAll(client.get());
            }
            return updates;
        } finally {
            clients.shutdownNow();
        }
    }

    private Update update(String id, String token, String value) throws IOException {
        try (BrowserBinding binding = fixture.server().browser(TestServer.ADMIN)) {
            return new Update(value, binding.update(id, token, Map.of("cmis:description", value)));
        }
    }

    private List<Update> updates(String id, int client) throws IOException {
        try (BrowserBinding binding = fixture.server().browser(TestServer.ADMIN)) {
            List<Update> updates = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String value = client + "-" + i;
                updates.add(new Update(value, binding.update(id, Map.of("cmis:description", value))));
            }
            return updates;
        }
    }
}
