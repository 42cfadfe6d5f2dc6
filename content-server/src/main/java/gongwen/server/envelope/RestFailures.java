package gongwen.server.envelope;

import gongwen.rules.commit.CommitRefused;
import gongwen.rules.message.RuleMessages;
import gongwen.server.failure.Failure;
import gongwen.server.failure.FailureWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Renders every failure of a REST v1 request, once. */
@RestControllerAdvice
final class RestFailures {

    private static final Logger LOG = LoggerFactory.getLogger(RestFailures.class);

    private static final String DEFAULT_KEY = "framework.exception.ApiDefault";
    private static final String ARGUMENT_KEY = "framework.exception.InvalidArgument";

    private static final Map<Class<? extends Failure>, Rendering> RENDERINGS = Map.of(
            Failure.NotFound.class, new Rendering(HttpStatus.NOT_FOUND, "framework.exception.EntityNotFound"),
            Failure.Forbidden.class, new Rendering(HttpStatus.FORBIDDEN, "framework.exception.PermissionDenied"),
            Failure.Conflict.class, new Rendering(HttpStatus.CONFLICT, "framework.exception.ConstraintViolated"),
            Failure.NameTaken.class, new Rendering(HttpStatus.CONFLICT, "framework.exception.ConstraintViolated"),
            Failure.ModelViolated.class, new Rendering(HttpStatus.UNPROCESSABLE_CONTENT, DEFAULT_KEY),
            Failure.InvalidArgument.class, new Rendering(HttpStatus.BAD_REQUEST, ARGUMENT_KEY),
            Failure.Unsupported.class,
                    new Rendering(HttpStatus.METHOD_NOT_ALLOWED, "framework.exception.UnsupportedResourceOperation"),
            Failure.TooLarge.class, new Rendering(HttpStatus.CONTENT_TOO_LARGE, DEFAULT_KEY),
            Failure.StorageFull.class,
                    new Rendering(HttpStatus.INSUFFICIENT_STORAGE, "framework.exception.InsufficientStorage"),
            Failure.Unavailable.class, new Rendering(HttpStatus.SERVICE_UNAVAILABLE, DEFAULT_KEY));

    private record Rendering(HttpStatus status, String errorKey) {}

    private final Refusals refusals;

    RestFailures(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<Object> failure(Failure failure, HttpServletRequest request) {
        Rendering rendering = RENDERINGS.getOrDefault(
                failure.getClass(), new Rendering(HttpStatus.INTERNAL_SERVER_ERROR, DEFAULT_KEY));
        if (failure instanceof Failure.NameTaken taken && !taken.name().isEmpty()) {
            String key = "Duplicate child name not allowed: " + taken.name();
            return answer(request, rendering.status(), key, Wording.of(request, "name.taken", taken.name()));
        }
        String relativePath = request.getMethod().equals("GET") ? request.getParameter("relativePath") : null;
        if (failure instanceof Failure.NotFound && relativePath != null) {
            String message = "The entity with relativePath: " + relativePath + " was not found.";
            return answer(request, rendering.status(), message, message);
        }
        return answer(
                request, rendering.status(), rendering.errorKey(), FailureWords.of(failure, Wording.language(request)));
    }

    @ExceptionHandler
    ResponseEntity<Object> disabled(Disabled disabled, HttpServletRequest request) {
        String message = String.valueOf(disabled.getMessage());
        return answer(request, HttpStatus.NOT_IMPLEMENTED, message, message);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(CommitRefused refused, HttpServletRequest request) {
        String message = refused.violations().list().stream()
                .map(violation -> violation.code() + ": " + RuleMessages.explain(violation, Wording.language(request)))
                .distinct()
                .collect(Collectors.joining(" "));
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, DEFAULT_KEY, message);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Object> unreadable(HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, ARGUMENT_KEY, Wording.of(request, "request.unreadable"));
    }

    /** Whatever else: Spring's own refusals keep their status; anything unforeseen is ours to find in the log. */
    @ExceptionHandler
    ResponseEntity<Object> other(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return answer(
                    request, status, DEFAULT_KEY, Wording.of(request, "request.impossible", status.getReasonPhrase()));
        }
        LOG.error("A request failed for a reason nobody foresaw", exception);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, DEFAULT_KEY, Wording.of(request, "server.failed"));
    }

    private ResponseEntity<Object> answer(
            HttpServletRequest request, HttpStatus status, String errorKey, String message) {
        return ResponseEntity.status(status).body(refusals.body(request, status, errorKey, message));
    }
}
