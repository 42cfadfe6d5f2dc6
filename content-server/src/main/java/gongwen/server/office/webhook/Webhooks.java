package gongwen.server.office.webhook;

import gongwen.rules.notice.Notices.Kind;
import gongwen.server.office.webhook.WebhookProperties.Format;
import gongwen.server.office.webhook.WebhookProperties.Hook;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The gateways there are, checked at start, and again where a name leads before each call. */
final class Webhooks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final int SHORTEST_SECRET = 16;
    /** WeCom cuts a text off at 2048 bytes. */
    private static final int LONGEST_TEMPLATE = 300;

    private final Set<String> allowedHosts;
    private final Map<Kind, String> templates;
    private final Map<String, Hook> hooks;

    /** @throws IllegalStateException naming the gateway and what is wrong with it */
    Webhooks(WebhookProperties properties) {
        this.allowedHosts = Set.copyOf(properties.allowedHosts());
        this.templates = Map.copyOf(properties.templates());
        templates.forEach((kind, template) -> require(
                Message.isFillable(template) && template.length() <= LONGEST_TEMPLATE,
                kind.name(),
                "its template has 300 characters at most and may hold {unit}, {number}, {status}, {step}, {due}"));
        properties.hooks().forEach(this::check);
        this.hooks = properties.hooks().stream().collect(Collectors.toMap(Hook::name, hook -> hook, (one, other) -> {
            throw new IllegalStateException("gongwen.webhooks: two hooks are called " + one.name());
        }));
    }

    private void check(Hook hook) {
        URI url = hook.url();
        require(NAME.matcher(hook.name()).matches(), "a hook", "its name is 1 to 40 letters, digits and hyphens");
        require(List.of("http", "https").contains(String.valueOf(url.getScheme())), hook.name(), "it is http or https");
        require(
                url.getHost() != null && allowedHosts.contains(url.getHost()),
                hook.name(),
                "its host must be one of gongwen.webhooks.allowed-hosts");
        require(url.getRawUserInfo() == null && url.getRawFragment() == null, hook.name(), "no user or fragment");
        boolean signs = hook.format() == Format.GENERIC || hook.format() == Format.SMS;
        String secret = hook.secret() == null ? "" : hook.secret();
        require(!signs || secret.length() >= SHORTEST_SECRET, hook.name(), "its secret has 16 characters or more");
    }

    private static void require(boolean holds, String what, String rule) {
        if (!holds) {
            throw new IllegalStateException("gongwen.webhooks, " + what + ": " + rule);
        }
    }

    boolean isEmpty() {
        return hooks.isEmpty();
    }

    /** The names of those that are told of a kind. */
    List<String> toldOf(Kind kind) {
        return hooks.values().stream()
                .filter(hook -> hook.events().contains(kind))
                .map(Hook::name)
                .toList();
    }

    Optional<Hook> hook(String name) {
        return Optional.ofNullable(hooks.get(name));
    }

    String template(Kind kind) {
        return templates.getOrDefault(kind, "{unit} {number} {status}");
    }

    /** Whether every address a host has now may be called: none of this machine or its link, unless listed as such. */
    boolean mayCall(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .allMatch(address -> !isInside(address) || allowedHosts.contains(address.getHostAddress()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
