package gongwen.proof.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small server (256 MB of heap) with one folder to write to and one document that must survive everything. */
final class BadInputFixture implements AutoCloseable {

    static final String DOCUMENT = "cmis:document";
    private static final byte[] SENTINEL = "这份文件必须完好。".getBytes(StandardCharsets.UTF_8);

    private final TestServer server;
    private final BrowserBinding admin;
    private final String folderId;
    private final String sentinelId;

    BadInputFixture(Storage storage) throws IOException {
        server = TestServer.start(storage, settings -> settings.withJvmOption("-Xmx256m"));
        admin = server.browser(TestServer.ADMIN);
        folderId = createdId(admin.post(
                admin.rootFolderId(),
                BrowserBinding.form(
                        "createFolder", Map.of("cmis:objectTypeId", "cmis:folder", "cmis:name", "bad-input"))));
        sentinelId = createdId(create("sentinel.txt", SENTINEL));
    }

    TestServer server() {
        return server;
    }

    BrowserBinding admin() {
        return admin;
    }

    HttpConnection connection() {
        return server.connection();
    }

    Map<String, String> authorized() {
        return Map.of("Authorization", server.account(TestServer.ADMIN).basic());
    }

    String folderId() {
        return folderId;
    }

    String sentinelId() {
        return sentinelId;
    }

    HttpAnswer create(String name, byte[] content) throws IOException {
        return create(Map.of("cmis:objectTypeId", DOCUMENT, "cmis:name", name), content);
    }

    HttpAnswer create(Map<String, ?> properties, byte[] content) throws IOException {
        return admin.createDocument(folderId, properties, content, "text/plain");
    }

    /** How many children the folder has, by the server's own count. */
    int children() throws IOException {
        HttpAnswer answer = admin.get(folderId, "children", "&succinct=true&maxItems=1");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Integer.parseInt(answer.text().replaceAll("(?s).*\"numItems\"\\s*:\\s*(\\d+).*", "$1"));
    }

    void assertServes() throws IOException {
        assertThat(server.process().isAlive()).isTrue();
        HttpAnswer content = admin.get(sentinelId, "content", "");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.body()).isEqualTo(SENTINEL);
    }

    static String createdId(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return BrowserBinding.property(answer, "cmis:objectId");
    }

    @Override
    public void close() throws IOException {
        admin.close();
        server.close();
    }
}
