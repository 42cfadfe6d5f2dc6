package gongwen.server.office.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.rules.notice.Notices.Kind;
import gongwen.server.office.webhook.WebhookProperties.Format;
import gongwen.server.office.webhook.WebhookProperties.Hook;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which gateways may be configured, and called. */
final class WebhooksTest {

    private static final String SECRET = "a-secret-of-the-gateway";

    private static Webhooks webhooks(Set<String> hosts, String url, String secret, String template) {
        Hook hook = new Hook("town", URI.create(url), Format.GENERIC, Set.of(Kind.URGENT), secret);
        return new Webhooks(
                new WebhookProperties(hosts, Map.of(Kind.URGENT, template), Duration.ofSeconds(1), List.of(hook)));
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
        String good = "https://sms.example.org/x";
        assertThatThrownBy(() -> webhooks(hosts, good, "short", "{unit}")).hasMessageContaining("secret");
        assertThatThrownBy(() -> webhooks(hosts, good, SECRET, "{title}")).hasMessageContaining("template");
        assertThatThrownBy(() -> webhooks(hosts, good, SECRET, "长".repeat(301))).hasMessageContaining("300 characters");
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
