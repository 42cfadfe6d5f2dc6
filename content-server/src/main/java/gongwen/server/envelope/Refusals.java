package gongwen.server.envelope;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that reaches no protocol, in the shape its path calls for. */
public final class Refusals {

    private static final String CMIS = "/alfresco/api/-default-/public/cmis/";
    private static final String WEB_SCRIPTS = "/alfresco/s/";
    private static final String WEB_DAV = "/alfresco/webdav";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm:ss a", Locale.ENGLISH);
    private static final int NUMBERS = 10_000;

    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicInteger number = new AtomicInteger();

    public Refusals(JsonMapper json, Clock clock, ZoneId zone) {
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether a path belongs to a CMIS binding or a web script, whose errors have a shape of their own. */
    public static boolean isWebScript(String path) {
        return path.startsWith(CMIS) || path.startsWith(WEB_SCRIPTS);
    }

    /** Whether a path is one of a network folder. */
    public static boolean isWebDav(String path) {
        return path.equals(WEB_DAV) || path.startsWith(WEB_DAV + "/");
    }

    /** Writes the error; the message is found under {@code key} in the caller's language. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String errorKey, String key)
            throws IOException {
        Object body = body(request, status, errorKey, Wording.of(request, key));
        response.setStatus(status.value());
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** The error in the shape the path calls for. */
    Object body(HttpServletRequest request, HttpStatus status, String errorKey, String message) {
        return isWebScript(request.getRequestURI())
                ? webScriptError(status, numbered(message))
                : ErrorBody.of(errorKey, status.value(), numbered(message), logId());
    }

    private WebScriptErrorBody webScriptError(HttpStatus status, String message) {
        var words = new WebScriptErrorBody.Status(
                status.value(), status.getReasonPhrase(), "HTTP " + status.value() + " " + status.getReasonPhrase());
        return new WebScriptErrorBody(words, message, "", List.of(), "", now().format(TIME));
    }

    /** Alfresco's error numbers: month, day, and a running number. */
    private String numbered(String message) {
        int running = number.getAndUpdate(last -> (last + 1) % NUMBERS);
        return "%s%04d %s".formatted(now().format(DAY), running, message);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    private static String logId() {
        String request = MDC.get("request");
        return request == null ? UUID.randomUUID().toString() : request;
    }
}
