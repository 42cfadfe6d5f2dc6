package gongwen.server.webdav;

import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violation;
import gongwen.rules.message.RuleMessages;
import gongwen.server.envelope.Wording;
import gongwen.server.failure.Failure;
import gongwen.server.failure.FailureWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Renders every failure of a WebDAV request, once: an element {@code error} with code and message. */
final class DavFailures {

    private static final String OURS = "urn:gongwen:webdav";
    private static final MediaType TYPE = MediaType.parseMediaType(MultiStatus.TYPE);

    private static final Map<Class<? extends Failure>, HttpStatus> STATUSES = Map.of(
            Failure.NotFound.class, HttpStatus.NOT_FOUND,
            Failure.Forbidden.class, HttpStatus.FORBIDDEN,
            Failure.Conflict.class, HttpStatus.LOCKED,
            Failure.NameTaken.class, HttpStatus.CONFLICT,
            Failure.ModelViolated.class, HttpStatus.UNPROCESSABLE_CONTENT,
            Failure.InvalidArgument.class, HttpStatus.BAD_REQUEST,
            Failure.Unsupported.class, HttpStatus.METHOD_NOT_ALLOWED,
            Failure.TooLarge.class, HttpStatus.CONTENT_TOO_LARGE,
            Failure.StorageFull.class, HttpStatus.INSUFFICIENT_STORAGE,
            Failure.Unavailable.class, HttpStatus.SERVICE_UNAVAILABLE);

    private DavFailures() {}

    static ResponseEntity<?> of(DavRefused refused, HttpServletRequest request) {
        return answer(refused.status(), refused.condition(), List.of(), Wording.of(request, refused.key()));
    }

    static ResponseEntity<?> of(Failure failure, HttpServletRequest request) {
        HttpStatus status = STATUSES.getOrDefault(failure.getClass(), HttpStatus.INTERNAL_SERVER_ERROR);
        String condition = status == HttpStatus.LOCKED ? "lock-token-submitted" : "";
        return answer(status, condition, List.of(), FailureWords.of(failure, Wording.language(request)));
    }

    static ResponseEntity<?> of(CommitRefused refused, HttpServletRequest request) {
        Locale language = Wording.language(request);
        List<Violation> violations = refused.violations().list();
        String message = violations.stream()
                .map(violation -> RuleMessages.explain(violation, language))
                .distinct()
                .collect(Collectors.joining(" "));
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "",
                violations.stream()
                        .map(violation -> violation.code().toString())
                        .distinct()
                        .toList(),
                message);
    }

    private static ResponseEntity<?> answer(HttpStatus status, String condition, List<String> codes, String message) {
        StringBuilder body = new StringBuilder(MultiStatus.DECLARATION)
                .append("<D:error xmlns:D=\"DAV:\" xmlns:g=\"" + OURS + "\">")
                .append(condition.isEmpty() ? "" : "<D:" + condition + "/>");
        codes.forEach(
                code -> body.append("<g:code>").append(DavXml.escaped(code)).append("</g:code>"));
        body.append("<g:message>").append(DavXml.escaped(message)).append("</g:message></D:error>\n");
        return ResponseEntity.status(status).contentType(TYPE).body(body.toString());
    }
}
