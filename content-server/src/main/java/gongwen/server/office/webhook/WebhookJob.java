package gongwen.server.office.webhook;

import gongwen.rules.node.NodeId;
import gongwen.server.job.Job;
import gongwen.server.job.JobFailed;
import gongwen.server.job.JobHandler;
import gongwen.server.office.webhook.WebhookProperties.Format;
import gongwen.server.office.webhook.WebhookProperties.Hook;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls one gateway about one notification, until it says that it has it; follows no redirection. */
final class WebhookJob implements JobHandler {

    static final String KIND = "webhook";

    private final Webhooks webhooks;
    private final Messages messages;
    private final Envelope envelope;
    private final Clock clock;
    private final Duration timeout;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http;

    WebhookJob(Webhooks webhooks, Messages messages, Clock clock, Duration timeout) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.envelope = new Envelope(webhooks, timeout);
        this.clock = clock;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A gateway that is configured no more is called no more. */
    @Override
    public Optional<Instant> run(Job job) {
        int slash = job.subject().indexOf('/');
        NodeId notification = new NodeId(UUID.fromString(job.subject().substring(slash + 1)));
        webhooks.hook(job.subject().substring(0, slash))
                .ifPresent(hook -> messages.read(notification).ifPresent(message -> call(hook, message)));
        return Optional.empty();
    }

    private void call(Hook hook, Message message) {
        if (!webhooks.mayCall(hook.url().getHost())) {
            throw new JobFailed("The host is unknown, or inside and not listed as such");
        }
        HttpResponse<byte[]> answer = answer(envelope.request(hook, message, clock.instant()));
        if (answer.statusCode() / 100 != 2) {
            throw new JobFailed("Answered with " + answer.statusCode());
        }
        int code = saysSoItself(hook) ? errcode(answer.body()) : 0;
        if (code != 0) {
            throw new JobFailed("Answered with errcode " + code);
        }
    }

    /** The robots answer 200 whatever comes of it, and the outcome in {@code errcode}. */
    private static boolean saysSoItself(Hook hook) {
        return hook.format() == Format.WECOM || hook.format() == Format.DINGTALK;
    }

    private int errcode(byte[] answer) {
        try {
            return json.readTree(new String(answer, StandardCharsets.UTF_8))
                    .path("errcode")
                    .asInt(-1);
        } catch (JacksonException e) {
            return -1;
        }
    }

    /** The whole answer within the time: a gateway that trickles holds up nobody. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            throw new JobFailed("Did not answer");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new JobFailed("The server stops");
        }
    }
}
