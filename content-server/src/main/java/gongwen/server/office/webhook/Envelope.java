package gongwen.server.office.webhook;

import gongwen.server.office.webhook.WebhookProperties.Hook;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a message into the form its gateway understands and signs it: {@code X-Gongwen-Signature: sha256=} HMAC-SHA256,
 * in hexadecimal, of time stamp, id and body with a full stop between.
 */
final class Envelope {

    private static final String ALGORITHM = "HmacSHA256";

    private final JsonMapper json = new JsonMapper();
    private final Webhooks webhooks;
    private final Duration timeout;

    Envelope(Webhooks webhooks, Duration timeout) {
        this.webhooks = webhooks;
        this.timeout = timeout;
    }

    HttpRequest request(Hook hook, Message message, Instant at) {
        String body = json.writeValueAsString(body(hook, message));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(hook, at))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Gongwen-Id", message.id())
                .header("X-Gongwen-Timestamp", Long.toString(at.getEpochSecond()))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (hook.secret() != null) {
            String signed = at.getEpochSecond() + "." + message.id() + "." + body;
            request.header("X-Gongwen-Signature", "sha256=" + HexFormat.of().formatHex(hmac(hook.secret(), signed)));
        }
        return request.build();
    }

    private ObjectNode body(Hook hook, Message message) {
        String text = message.fill(webhooks.template(message.kind()));
        ObjectNode body = json.createObjectNode();
        return switch (hook.format()) {
            case WECOM, DINGTALK -> {
                body.put("msgtype", "text").putObject("text").put("content", text);
                yield body;
            }
            case GENERIC -> fields(body, message);
            case SMS -> {
                fields(body, message).put("text", text);
                message.roles().forEach(body.putArray("roles")::add);
                yield body;
            }
        };
    }

    private static ObjectNode fields(ObjectNode body, Message message) {
        return body.put("id", message.id())
                .put("event", message.kind().name())
                .put("unit", message.unit())
                .put("number", message.number())
                .put("step", message.step())
                .put("due", message.due());
    }

    /** DingTalk wants its own signature: the time stamp in milliseconds and the secret, in the address. */
    private static URI address(Hook hook, Instant at) {
        if (hook.format() != WebhookProperties.Format.DINGTALK || hook.secret() == null) {
            return hook.url();
        }
        String signed = at.toEpochMilli() + "\n" + hook.secret();
        String signature = Base64.getEncoder().encodeToString(hmac(hook.secret(), signed));
        String separator = hook.url().getRawQuery() == null ? "?" : "&";
        return URI.create(hook.url() + separator + "timestamp=" + at.toEpochMilli() + "&sign="
                + URLEncoder.encode(signature, StandardCharsets.UTF_8));
    }

    static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
