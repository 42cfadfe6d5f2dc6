package gongwen.server.office.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Gw;
import gongwen.server.Caller;
import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import gongwen.server.job.JobRunner;
import gongwen.server.job.Outbox;
import gongwen.server.office.deadline.Desks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a gateway is sent of an urgent document. */
final class WebhookTest {

    private static final String SECRET = "a-secret-of-the-gateway";
    private static final String TEXT = "【公文交换】区政府办:收到紧急公文 SJZ-2016-000001,请立即签收。";
    private static final LocalDate DAY = LocalDate.of(2016, 3, 25);

    private final TestClock clock = new TestClock(Instant.parse("2016-03-25T01:00:00Z"));
    private final Gateway gateway = new Gateway();

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        gateway.close();
    }

    /** Sends an urgent document on a server with a gateway of a format, and lets its jobs run once. */
    private void told(String format, BiConsumer<RunningServer, List<Gateway.Call>> test) {
        String hook = "--gongwen.webhooks.hooks[0].";
        RunningServer server = RunningServer.startIn(
                data,
                clock,
                "--gongwen.jobs.pause=365d",
                "--gongwen.webhooks.allowed-hosts=127.0.0.1",
                "--gongwen.webhooks.timeout=2s",
                hook + "name=town",
                hook + "url=" + gateway.url("/take?key=the-key"),
                hook + "format=" + format,
                hook + "events=URGENT",
                hook + "secret=" + SECRET);
        try {
            new Desks(server).send(1, DAY, Map.of(Gw.URGENCY, "TEJI"));
            server.bean(Outbox.class).consume();
            test.accept(server, calls(server));
        } finally {
            server.stop();
        }
    }

    private List<Gateway.Call> calls(RunningServer server) {
        server.bean(JobRunner.class).runDue();
        return gateway.calls();
    }

    @Test
    void gatewayShouldBeToldOfAnUrgentDocumentSignedAndWithoutContent() {
        told("GENERIC", (server, calls) -> {
            assertThat(calls).hasSize(1);
            Gateway.Call call = calls.get(0);
            JsonNode body = call.json();
            assertThat(call.address()).hasToString("/take?key=the-key");
            assertThat(body.path("event").asString()).isEqualTo("URGENT");
            assertThat(body.path("unit").asString()).isEqualTo("YPB");
            assertThat(body.path("number").asString()).isEqualTo("SJZ-2016-000001");
            assertThat(body.propertyNames()).containsExactlyInAnyOrder("id", "event", "unit", "number", "step", "due");
            assertThat(call.body()).doesNotContain("第1件事", "吴军");
            assertThat(call.header("X-gongwen-signature")).isEqualTo(signature(call));
            assertThat(call.header("X-gongwen-id")).isEqualTo(body.path("id").asString());
            assertThat(calls(server)).as("once").hasSize(1);
        });
    }

    private static String signature(Gateway.Call call) {
        String signed = call.header("X-gongwen-timestamp") + "." + call.header("X-gongwen-id") + "." + call.body();
        return "sha256=" + HexFormat.of().formatHex(Gateway.hmac(SECRET, signed));
    }

    @Test
    void smsGatewayShouldBeSentTheTextAndTheRolesToTell() {
        told("SMS", (server, calls) -> {
            Gateway.Call call = calls.get(0);
            assertThat(call.header("Content-type")).isEqualTo("application/json; charset=utf-8");
            assertThat(call.json().path("text").asString()).isEqualTo(TEXT);
            assertThat(call.json().path("roles").valueStream().map(JsonNode::asString))
                    .containsExactly("CLERK_A", "CLERK_B");
            assertThat(call.json().propertyNames())
                    .containsExactlyInAnyOrder("id", "event", "unit", "number", "step", "due", "text", "roles");
            assertThat(call.header("X-gongwen-signature")).isEqualTo(signature(call));
        });
    }

    /** developer.work.weixin.qq.com/document/path/91770: msgtype text, the key in the address. */
    @Test
    void wecomRobotShouldBeSentATextMessage() {
        told("WECOM", (server, calls) -> {
            assertThat(calls.get(0).address()).hasToString("/take?key=the-key");
            assertThat(calls.get(0).body()).isEqualTo(textMessage());
        });
    }

    /** open.dingtalk.com, custom robot: base64 of HMAC-SHA256 by the secret over time stamp, line feed and secret. */
    @Test
    void dingTalkRobotShouldBeSentATextMessageWithItsSignatureInTheAddress() {
        told("DINGTALK", (server, calls) -> {
            Map<String, String> query = calls.get(0).query();
            String timestamp = query.get("timestamp");
            assertThat(query).containsOnlyKeys("key", "timestamp", "sign");
            assertThat(Instant.ofEpochMilli(Long.parseLong(timestamp))).isEqualTo(clock.instant());
            assertThat(Base64.getDecoder().decode(query.get("sign")))
                    .isEqualTo(Gateway.hmac(SECRET, timestamp + "\n" + SECRET));
            assertThat(calls.get(0).body()).isEqualTo(textMessage());
        });
    }

    private static String textMessage() {
        return "{\"msgtype\":\"text\",\"text\":{\"content\":\"" + TEXT + "\"}}";
    }

    @Test
    void gatewayShouldBeCalledAgainLaterUntilItTakesTheMessageAndNeverElsewhere() {
        gateway.willAnswer(500, "");
        gateway.willAnswer(302, "");
        gateway.willAnswer(0, "");
        gateway.willAnswer(204, "");
        told("GENERIC", (server, calls) -> {
            assertThat(calls).hasSize(1);
            assertThat(calls(server)).as("not at once").hasSize(1);
            clock.pass(Duration.ofSeconds(10));
            assertThat(calls(server)).hasSize(2);
            clock.pass(Duration.ofSeconds(20));
            assertThat(calls(server)).as("no answer within the time").hasSize(3);
            clock.pass(Duration.ofSeconds(40));
            assertThat(calls(server)).hasSize(4);
            clock.pass(Duration.ofDays(1));
            List<Gateway.Call> all = calls(server);
            assertThat(all).hasSize(4);
            assertThat(all).extracting(call -> call.address().getPath()).containsOnly("/take");
            assertThat(all)
                    .extracting(call -> call.header("X-gongwen-id"))
                    .containsOnly(all.get(0).header("X-gongwen-id"));
        });
    }

    @Test
    void messageShouldBeGivenUpInTheEndAndSentAgainWhenTheOperatorSaysSo() {
        for (int i = 0; i < 10; i++) {
            gateway.willAnswer(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        }
        told("DINGTALK", (server, calls) -> {
            Caller operator = Caller.nobody(server);
            for (int day = 0; day < 12; day++) {
                clock.pass(Duration.ofDays(1));
                calls(server);
            }
            assertThat(gateway.calls()).hasSize(10);
            JsonNode givenUp = operator.get("/actuator/givenupjobs").json();
            assertThat(givenUp).hasSize(1);
            assertThat(givenUp.at("/0/lastError").asString()).isEqualTo("Answered with errcode 310000");
            assertThat(givenUp.at("/0/subject").asString()).startsWith("town/");

            assertThat(operator.post("/actuator/givenupjobs", "{}")
                            .json()
                            .path("revived")
                            .asInt())
                    .isEqualTo(1);
            assertThat(calls(server)).hasSize(11);
            assertThat(operator.get("/actuator/givenupjobs").json()).isEmpty();
        });
        assertThat(filesHolding(SECRET, "the-key")).isEmpty();
    }

    /** Nothing the server wrote, logs and database included, holds any of these. */
    private List<Path> filesHolding(String... secrets) {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> List.of(secrets).stream().anyMatch(text(file)::contains))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
