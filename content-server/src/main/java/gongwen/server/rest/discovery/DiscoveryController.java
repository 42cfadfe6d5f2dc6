package gongwen.server.rest.discovery;

import gongwen.server.envelope.Entry;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells clients which Alfresco they may take this server for. By the version they choose what to show: folder
 * information and saved searches as preferences need 25.1.
 */
@RestController
final class DiscoveryController {

    private static final int SCHEMA = 20_000;

    private final RestCalls calls;

    DiscoveryController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/alfresco/api/discovery")
    Entry<Map<String, Object>> discover(HttpServletRequest request) {
        String repository = calls.of(request).view().root().toString();
        return new Entry<>(Map.of(
                "repository",
                new Facts()
                        .with("id", repository)
                        .with("edition", "Community")
                        .with("version", version())
                        .with("status", status())
                        .always("modules", List.of())
                        .asMap()));
    }

    private static Map<String, Object> version() {
        return new Facts()
                .with("major", "25")
                .with("minor", "1")
                .with("patch", "0")
                .with("hotfix", "0")
                .with("schema", SCHEMA)
                .with("label", "r0-gongwen")
                .with("display", "25.1.0.0 (r0-gongwen) schema " + SCHEMA)
                .asMap();
    }

    private static Map<String, Object> status() {
        return new Facts()
                .with("isReadOnly", false)
                .with("isAuditEnabled", true)
                .with("isQuickShareEnabled", false)
                .with("isThumbnailGenerationEnabled", true)
                .with("isDirectAccessUrlEnabled", false)
                .asMap();
    }
}
