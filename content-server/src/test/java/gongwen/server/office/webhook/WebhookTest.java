package gongwen.server.office.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongwen.models.names.Gw;
import gongwen.rules.notice.Notices.Kind;
import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import gongwen.server.job.JobRunner;
import gongwen.server.job.Outbox;
import gongwen.server.office.deadline.Desks;
import gongwen.server.office.webhook.WebhookProperties.Format;
import gongwen.server.office.webhook.WebhookProperties.Hook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on this machine that notes what it is sent. */
final class WebhookTest {

    private static final String SECRET = "a-secret-of-the-gateway";
    private static final LocalDate DAY = LocalDate.of(2016, 3, 25);

    private final JsonMapper json = new JsonMapper();
    private final TestClock clock = new TestClock(Instant.parse("2016-03-25T01:00:00Z"));
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    @TempDir
    private Path data;

    private HttpServer gateway;

    /** What the gateway was sent. */
    private record Call(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).get(0);
        }
    }

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
        Integer status = answers.poll();
        exchange.getResponseHeaders().add("Location", url("/elsewhere").toString());
        byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status == null ? 200 : status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + path);
    }

    private RunningServer start(String format) {
        String hook = "--gongwen.webhooks.hooks[0].";
        return RunningServer.startIn(
                data,
                clock,
                "--gongwen.jobs.pause=365d",
                "--gongwen.webhooks.allowed-hosts=127.0.0.1",
                hook + "name=town",
                hook + "url=" + url("/take?key=1"),
                hook + "format=" + format,
                hook + "events=URGENT",
                hook + "secret=" + SECRET);
    }

    private int tellOfAnUrgentDocument(RunningServer server) {
        new Desks(server).send(1, DAY, Map.of(Gw.URGENCY, "TEJI"));
        server.bean(Outbox.class).consume();
        return work(server);
    }

    private int work(RunningServer server) {
        server.bean(JobRunner.class).runDue();
        return calls.size();
    }

    @Test
    void gatewayShouldBeToldOfAnUrgentDocumentSignedAndWithoutContent() {
        RunningServer server = start("GENERIC");
        try {
            assertThat(tellOfAnUrgentDocument(server)).isEqualTo(1);
            Call call = calls.element();
            JsonNode body = json.readTree(call.body());
            assertThat(call.path()).isEqualTo("/take?key=1");
            assertThat(body.path("event").asString()).isEqualTo("URGENT");
            assertThat(body.path("unit").asString()).isEqualTo("YPB");
            assertThat(body.path("number").asString()).isEqualTo("SJZ-2016-000001");
            assertThat(body.propertyNames()).containsExactlyInAnyOrder("id", "event", "unit", "number", "step", "due");
            assertThat(call.body()).doesNotContain("第1件事", "吴军");
            assertThat(call.header("X-gongwen-signature")).isEqualTo(signature(call));
            assertThat(call.header("X-gongwen-id")).isEqualTo(body.path("id").asString());
            assertThat(work(server)).as("once").isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    private static String signature(Call call) {
        String signed = call.header("X-gongwen-timestamp") + "." + call.header("X-gongwen-id") + "." + call.body();
        return "sha256=" + HexFormat.of().formatHex(Envelope.hmac(SECRET, signed));
    }

    @Test
    void gatewayShouldBeCalledAgainLaterUntilItTakesTheMessageAndNeverElsewhere() {
        answers.addAll(List.of(500, 302, 204));
        RunningServer server = start("GENERIC");
        try {
            assertThat(tellOfAnUrgentDocument(server)).isEqualTo(1);
            assertThat(work(server)).as("not at once").isEqualTo(1);
            clock.pass(Duration.ofSeconds(10));
            assertThat(work(server)).isEqualTo(2);
            clock.pass(Duration.ofSeconds(20));
            assertThat(work(server)).isEqualTo(3);
            clock.pass(Duration.ofDays(1));
            assertThat(work(server)).isEqualTo(3);
            assertThat(calls).extracting(Call::path).containsOnly("/take?key=1");
            assertThat(calls)
                    .extracting(call -> call.header("X-gongwen-id"))
                    .containsOnly(calls.element().header("X-gongwen-id"));
        } finally {
            server.stop();
        }
    }

    @Test
    void robotShouldBeSentTheTextOfTheTemplate() {
        RunningServer server = start("WECOM");
        try {
            tellOfAnUrgentDocument(server);
            assertThat(json.readTree(calls.element().body()).at("/text/content").asString())
                    .isEqualTo("【公文交换】区政府办:收到紧急公文 SJZ-2016-000001,请立即签收。");
        } finally {
            server.stop();
        }
    }

    private static Webhooks webhooks(Set<String> hosts, String url, String secret, String template) {
        Hook hook = new Hook("town", URI.create(url), Format.GENERIC, Set.of(Kind.URGENT), secret);
        return new Webhooks(new WebhookProperties(hosts, Map.of(Kind.URGENT, template), List.of(hook)));
    }

    @Test
    void startShouldBeRefusedWhenAGatewayIsNotAllowedOrNotSafe() {
        Set<String> hosts = Set.of("sms.example.org");
        for (String url : List.of(
                "http://127.0.0.1/x",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "ftp://sms.example.org/x",
                "http://user@sms.example.org/x")) {
            assertThatThrownBy(() -> webhooks(hosts, url, SECRET, "{unit}"))
                    .as(url)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> webhooks(hosts, "https://sms.example.org/x", "short", "{unit}"))
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> webhooks(hosts, "https://sms.example.org/x", SECRET, "{title}"))
                .hasMessageContaining("template");
    }

    @Test
    void addressOfThisMachineShouldBeCalledOnlyWhenListedAsSuch() {
        Set<String> byName = Set.of("localhost");
        Set<String> byAddress = Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

        assertThat(webhooks(byName, "http://localhost/x", SECRET, "").mayCall("localhost"))
                .isFalse();
        assertThat(webhooks(byAddress, "http://localhost/x", SECRET, "").mayCall("localhost"))
                .isTrue();
    }
}
