package gongwen.server.office.webhook;

import gongwen.rules.notice.Notices.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who outside is told what.
 *
 * @param allowedHosts the only hosts that are ever called; addresses of this machine or its link only if listed as such
 * @param templates the text for each kind of notification, with {@code {unit}}, {@code {number}}, {@code {status}},
 *     {@code {step}} and {@code {due}} and no other field
 * @param timeout how long a gateway may take to answer in full
 * @param hooks the gateways
 */
@ConfigurationProperties("gongwen.webhooks")
record WebhookProperties(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue Map<Kind, String> templates,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue List<Hook> hooks) {

    /**
     * A gateway.
     *
     * @param name what it is called in logs; letters, digits and hyphens
     * @param events the kinds of notification it is told of
     * @param secret what its messages are signed with; give it by the environment
     */
    record Hook(
            String name,
            URI url,
            Format format,
            Set<Kind> events,
            @Nullable String secret) {

        /** Neither the secret nor the address, which may hold a key. */
        @Override
        public String toString() {
            return "Hook[" + name + "]";
        }
    }

    /** What a gateway understands. */
    enum Format {
        /** All fields as JSON. */
        GENERIC,
        /** All fields as JSON, and the roles to be told and the text to send. */
        SMS,
        /** A text message for a WeCom group robot. */
        WECOM,
        /** A text message for a DingTalk group robot, with its own signature in the address. */
        DINGTALK
    }
}
