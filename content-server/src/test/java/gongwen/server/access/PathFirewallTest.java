package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with odd characters get in, paths with tricks do not. The request line is written by hand, as an attacker would. */
final class PathFirewallTest {

    private static String statusOf(String path) throws IOException {
        RunningServer server = RunningServer.onH2();
        try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(9, 12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/..;/alfresco/api/discovery",
                "/actuator/..;a=b/x",
                "/actuator/%2e%2e/x",
                "/actuator/.%2e;/x",
                "/actuator/%252e%252e;/x",
                "/alfresco/api/-default-/public/authentication/versions/1/tickets;x=y",
                "/actuator//x",
                "/actuator/../x",
                "/actuator/%2e%2e%2fx",
                "/actuator/..%5cx",
                "/a%00b"
            })
    void pathShouldBeRefusedWhenItTricksFilters(String path) throws IOException {
        assertThat(statusOf(path)).isIn("400", "401");
        assertThat(statusOf(path)).isNotEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100%25%20%E5%AE%8C%E6%88%90.txt", "a%3Bb.txt", "%E8%AF%B7%E7%A4%BA%EF%BC%881%EF%BC%89.docx"})
    void nameShouldPassWhenItsCharactersAreEncoded(String name) {
        Caller.Answer answer = Caller.of(RunningServer.onH2(), "lin.hai").get("/alfresco/unknown/" + name);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void actuatorShouldNotAnswerAtTheOfficesPort() {
        assertThat(Caller.nobody(RunningServer.onH2())
                        .get("/x/../actuator/health")
                        .status())
                .isNotEqualTo(200);
        assertThat(Caller.of(RunningServer.onH2(), "lin.hai")
                        .get("//actuator/health")
                        .status())
                .isNotEqualTo(200);
    }
}
