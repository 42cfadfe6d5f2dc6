package gongwen.proof.badinput;

import static gongwen.proof.badinput.Refusal.assertClientsFault;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import gongwen.contract.http.MultipartForm;
import gongwen.proof.Storage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
@ExtendWith(BadInputServers.class)
class MalformedIT {

    private static final String ATOM_CHILDREN =
            "/alfresco/api/-default-/public/cmis/versions/1.1/atom/-default-/children?id=";
    private static final String ATOM_QUERY = "/alfresco/api/-default-/public/cmis/versions/1.1/atom/-default-/query";
    private static final String TICKETS = "/alfresco/api/-default-/public/authentication/versions/1/tickets";
    private static final String ENTRY = "application/atom+xml;type=entry";

    private final BadInputFixture fixture;
    private final HttpConnection connection;

    MalformedIT(Storage storage, BadInputServers.Servers servers) {
        this.fixture = servers.on(storage);
        this.connection = fixture.connection();
    }

    @AfterEach
    void serverShouldStillServe() throws IOException {
        connection.close();
        fixture.assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "not xml at all",
                "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>open",
                "<entry xmlns=\"http://www.w3.org/2005/Atom\"></entry>",
                "<html/>",
                "<?xml version=\"1.0\" encoding=\"nonsense\"?><entry/>",
                "<entry xmlns=\"http://www.w3.org/2005/Atom\">\u0001</entry>"
            })
    void entryShouldBeRefusedWhenItIsNoEntry(String xml) throws IOException {
        int before = fixture.children();

        assertClientsFault(atom(ATOM_CHILDREN + fixture.folderId(), ENTRY, xml));

        assertThat(fixture.children()).isEqualTo(before);
    }

    @Test
    void fileOfTheServerShouldNotBeReadThroughAnEntity() throws IOException {
        int before = fixture.children();
        String xml = "<!DOCTYPE entry [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + entryNamed("&x;");

        assertClientsFault(atom(ATOM_CHILDREN + fixture.folderId(), ENTRY, xml));

        assertThat(fixture.children()).isEqualTo(before);
    }

    @Test
    void serverShouldCallNobodyForAnEntity() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String doctype : new String[] {
                "<!DOCTYPE entry SYSTEM \"" + address + "\">",
                "<!DOCTYPE entry [<!ENTITY x SYSTEM \"" + address + "\">]>",
                "<!DOCTYPE entry [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>"
            }) {
                assertClientsFault(atom(ATOM_CHILDREN + fixture.folderId(), ENTRY, doctype + entryNamed("&x;")));
            }

            listener.setSoTimeout(200);
            assertThat(catchCall(listener)).isFalse();
        }
    }

    @Test
    void entryShouldBeRefusedWhenItsEntitiesMultiply() throws IOException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE entry [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }

        assertClientsFault(atom(
                ATOM_CHILDREN + fixture.folderId(),
                ENTRY,
                doctype.append("]>").append(entryNamed("&e11;")).toString()));
    }

    @Test
    void queryDocumentShouldBeRefusedWhenItIsNested100000Deep() throws IOException {
        String xml = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertClientsFault(atom(ATOM_QUERY, "application/cmisquery+xml", xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"userId\":",
                "{\"userId\":{},\"password\":[]}",
                "{\"userId\":\"\\ud800\"}"
            })
    void logInShouldBeRefusedWhenItsJsonIsBroken(String json) throws IOException {
        HttpAnswer answer = connection.post(
                TICKETS, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));

        assertClientsFault(answer);
        assertThat(answer.text()).contains("\"statusCode\"");
    }

    @Test
    void logInShouldBeRefusedWhenItsJsonIsNestedWithoutMeasure() throws IOException {
        String json = "[".repeat(200_000);

        assertClientsFault(connection.post(
                TICKETS, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "image/png",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "/",
                "x"
            })
    void formShouldBeRefusedWhenItsContentTypeIsNoForms(String contentType) throws IOException {
        int before = fixture.children();

        assertClientsFault(browser(contentType, "cmisaction=createDocument"));

        assertThat(fixture.children()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "no boundary anywhere",
                "--gongwen-proof-7b1f0c5e\r\n\r\n",
                "--gongwen-proof-7b1f0c5e\r\nContent-Disposition: form-data\r\n\r\nx\r\n--gongwen-proof-7b1f0c5e--\r\n",
                "--gongwen-proof-7b1f0c5e\r\nContent-Disposition: form-data; name=\"cmisaction\"\r\n\r\ncreateDocument",
                "--gongwen-proof-7b1f0c5e\r\nContent-Disposition: nonsense; name=\r\n\r\n\r\n--gongwen-proof-7b1f0c5e--"
            })
    void formShouldBeRefusedWhenItsPartsAreBroken(String body) throws IOException {
        assertClientsFault(browser(MultipartForm.CONTENT_TYPE, body));
    }

    @Test
    void formShouldBeRefusedWhenItHasPartsWithoutMeasure() throws IOException {
        MultipartForm form = BrowserBinding.form(
                "createDocument", Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "parts.txt"));
        for (int i = 0; i < 50_000; i++) {
            form.field("x" + i, "y");
        }

        HttpAnswer answer = fixture.admin().post(fixture.folderId(), form);

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
    }

    @Test
    void formShouldBeRefusedWhenAPartsHeadHasNoEnd() throws IOException {
        assertClientsFault(
                browser(MultipartForm.CONTENT_TYPE, "--gongwen-proof-7b1f0c5e\r\nX: " + "x".repeat(2_000_000)));
    }

    @Test
    void nothingShouldBeKeptWhenTheUploadBreaksOff() throws IOException {
        int before = fixture.children();
        String head = "POST " + BrowserBinding.PATH + "/root?objectId=" + fixture.folderId()
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + fixture.authorized().get("Authorization") + "\r\nContent-Type: " + MultipartForm.CONTENT_TYPE
                + "\r\nContent-Length: 1000000\r\n\r\n";
        byte[] part = BrowserBinding.form(
                        "createDocument", Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "broken-off.txt"))
                .upToFile("content", "content", "text/plain");
        connection.sendAndHangUp(head.getBytes(StandardCharsets.ISO_8859_1), part);

        assertThat(fixture.admin().getByPath("/bad-input/broken-off.txt").status())
                .isEqualTo(404);
        assertThat(fixture.children()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic", "Basic OnBhc3N3b3Jk", "Bearer x", "Negotiate", "Basic VElDS0VUX3g="})
    void callerShouldBeUnknownWhenItsCredentialsAreBroken(String authorization) throws IOException {
        HttpAnswer answer = connection.get(
                BrowserBinding.PATH + "?cmisselector=repositoryInfo", Map.of("Authorization", authorization));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }

    @Test
    void wrongPasswordShouldBeRefusedInAlfrescosForm() throws IOException {
        String body = "{\"userId\":\"hu.dan\",\"password\":\"wrong\"}";

        HttpAnswer answer = connection.post(
                TICKETS, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Login failed").doesNotContain("wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alfresco/..;/actuator/health",
                "/alfresco/%2e%2e/%2e%2e/etc/passwd",
                "/alfresco//api/-default-/public/cmis/versions/1.1/browser",
                "/alfresco/api/-default-/public/cmis/versions/1.1/browser/root/%00",
                "/alfresco/api/-default-/public/cmis/versions/1.1/browser/root/..%2f..%2fetc",
                "/actuator/env",
                "/error"
            })
    void addressShouldLeadNowhereWhenItTriesToLeave(String target) throws IOException {
        assertClientsFault(connection.get(target, fixture.authorized()));
    }

    private HttpAnswer atom(String target, String contentType, String xml) throws IOException {
        return send(target, contentType, xml);
    }

    private HttpAnswer browser(String contentType, String body) throws IOException {
        return send(BrowserBinding.PATH + "/root?objectId=" + fixture.folderId(), contentType, body);
    }

    private HttpAnswer send(String target, String contentType, String body) throws IOException {
        Map<String, String> headers = new HashMap<>(fixture.authorized());
        headers.put("Content-Type", contentType);
        return connection.post(target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String entryNamed(String name) {
        return "<entry xmlns=\"http://www.w3.org/2005/Atom\""
                + " xmlns:cmisra=\"http://docs.oasis-open.org/ns/cmis/restatom/200908/\""
                + " xmlns:cmis=\"http://docs.oasis-open.org/ns/cmis/core/200908/\"><title>" + name + "</title>"
                + "<cmisra:object><cmis:properties>"
                + "<cmis:propertyId propertyDefinitionId=\"cmis:objectTypeId\"><cmis:value>cmis:document</cmis:value>"
                + "</cmis:propertyId><cmis:propertyString propertyDefinitionId=\"cmis:name\"><cmis:value>" + name
                + "</cmis:value></cmis:propertyString></cmis:properties></cmisra:object></entry>";
    }

    private static boolean catchCall(ServerSocket listener) throws IOException {
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
