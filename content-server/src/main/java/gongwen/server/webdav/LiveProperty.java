package gongwen.server.webdav;

import gongwen.rules.node.ContentInfo;
import gongwen.server.node.Node;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties the server itself answers for (RFC 4918, 15); no client sets them. */
enum LiveProperty {
    RESOURCETYPE(shown -> shown.folder() ? "<D:collection/>" : ""),
    DISPLAYNAME(shown -> DavXml.escaped(shown.node().name())),
    CREATIONDATE(shown -> created(shown.node())),
    GETLASTMODIFIED(shown -> modified(shown.node())),
    GETCONTENTLENGTH(shown -> shown.folder() ? null : Long.toString(size(shown.node()))),
    GETCONTENTTYPE(shown -> shown.folder() ? null : type(shown.node())),
    GETETAG(shown -> shown.folder() ? null : DavXml.escaped(DavCall.etag(shown.node()))),
    SUPPORTEDLOCK(shown -> lockEntries()),
    LOCKDISCOVERY(Shown::locks);

    private static final Map<String, LiveProperty> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(LiveProperty::local, Function.identity()));

    private final Function<Shown, @Nullable String> value;

    LiveProperty(Function<Shown, @Nullable String> value) {
        this.value = value;
    }

    /**
     * What is shown.
     *
     * @param locks its locks, as XML
     */
    record Shown(Node node, boolean folder, String locks) {}

    private String local() {
        return name().toLowerCase(Locale.ROOT);
    }

    DavName davName() {
        return DavName.dav(local());
    }

    static Optional<LiveProperty> named(DavName name) {
        return name.isDav() ? Optional.ofNullable(BY_NAME.get(name.local())) : Optional.empty();
    }

    /** The whole element, empty for what does not have this property. */
    Optional<String> of(Shown shown) {
        String inside = value.apply(shown);
        return inside == null ? Optional.empty() : Optional.of("<D:" + local() + ">" + inside + "</D:" + local() + ">");
    }

    private static String lockEntries() {
        return lockEntry("exclusive") + lockEntry("shared");
    }

    private static String lockEntry(String scope) {
        return "<D:lockentry><D:lockscope><D:" + scope
                + "/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>";
    }

    private static String created(Node node) {
        return node.state().audit().created().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String modified(Node node) {
        Instant modified = node.state().audit().modified();
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC));
    }

    private static long size(Node node) {
        ContentInfo content = node.state().content();
        return content == null ? 0 : content.size();
    }

    private static String type(Node node) {
        ContentInfo content = node.state().content();
        return content == null ? "application/octet-stream" : DavXml.escaped(content.mimeType());
    }
}
