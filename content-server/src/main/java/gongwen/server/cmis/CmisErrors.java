package gongwen.server.cmis;

import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violation;
import gongwen.rules.message.RuleMessages;
import gongwen.server.failure.Failure;
import gongwen.server.failure.FailureWords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisContentAlreadyExistsException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisNotSupportedException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisPermissionDeniedException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisRuntimeException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisServiceUnavailableException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisStorageException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisUpdateConflictException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where failures become CMIS errors, with the names of CMIS 1.1 (2.2.1.4) and the status codes Alfresco
 * answers: 400 for a request that makes no sense, 403, 404, 405, 409 for whatever is refused, 503, and 500 only for a
 * full disk or a fault of the server.
 */
final class CmisErrors {

    /** The extra member of an error that lists the codes of the rules for programs. */
    static final String CODES = "violations";

    private static final String OPENCMIS = "org.apache.chemistry.opencmis.commons.impl.";

    /** What OpenCMIS reads the bodies of requests with. */
    private static final Set<String> PARSERS =
            Set.of("Base64", "Base64$OutputStream", "JSONConverter", "json.parser.JSONParser");

    /** The one method of the converter that writes answers. */
    private static final String WRITING = "convert";

    private static final Logger log = LoggerFactory.getLogger(CmisErrors.class);

    /** What the binding prints for a failure; a fault of the server is logged under an id, which is all that is said. */
    CmisBaseException rendered(Exception failure, HttpServletRequest request) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof Failure known) {
            return ofFailure(known, FailureWords.of(known, request.getLocale()));
        }
        if (cause instanceof CommitRefused refused) {
            return ofViolations(refused, request.getLocale());
        }
        if (cause instanceof CmisBaseException named && !(cause instanceof CmisRuntimeException)) {
            return named;
        }
        if (isUnreadableRequest(failure, cause)) {
            return new CmisInvalidArgumentException("The request cannot be read: " + cause.getMessage());
        }
        return fault(cause, request);
    }

    private static Throwable unwrapped(Exception failure) {
        Throwable cause = failure.getCause();
        boolean wrapped = failure instanceof CmisRuntimeException && cause != null;
        return wrapped && cause != null ? cause : failure;
    }

    /**
     * OpenCMIS wraps whatever a service throws; what arrives bare was thrown while it decoded the address, the form or
     * the headers. Its parsers of bodies throw errors of many kinds.
     */
    private static boolean isUnreadableRequest(Exception failure, Throwable cause) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof UnsupportedEncodingException
                || isThrownByParser(cause);
    }

    private static boolean isThrownByParser(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OPENCMIS))
                .findFirst()
                .filter(frame -> PARSERS.contains(frame.getClassName().substring(OPENCMIS.length()))
                        && !frame.getMethodName().equals(WRITING))
                .isPresent();
    }

    private static CmisBaseException ofFailure(Failure failure, String message) {
        if (failure instanceof Failure.NotFound) {
            return new CmisObjectNotFoundException(message);
        } else if (failure instanceof Failure.Forbidden) {
            return new CmisPermissionDeniedException(message);
        } else if (failure instanceof Failure.Conflict) {
            return new CmisUpdateConflictException(message);
        } else if (failure instanceof Failure.NameTaken) {
            return new CmisContentAlreadyExistsException(message);
        } else if (failure instanceof Failure.ModelViolated) {
            return new CmisConstraintException(message);
        } else if (failure instanceof Failure.InvalidArgument) {
            return new CmisInvalidArgumentException(message);
        } else if (failure instanceof Failure.Unsupported) {
            return new CmisNotSupportedException(message);
        } else if (failure instanceof Failure.TooLarge) {
            return new CmisConstraintException(message);
        } else if (failure instanceof Failure.StorageFull) {
            return new CmisStorageException(message);
        } else if (failure instanceof Failure.Unavailable) {
            return new CmisServiceUnavailableException(message);
        }
        throw new IllegalStateException("A failure without a CMIS name: " + failure.getClass());
    }

    private static CmisBaseException ofViolations(CommitRefused refused, Locale language) {
        String message = refused.violations().list().stream()
                .map(violation -> violation.code() + ": " + RuleMessages.explain(violation, language))
                .collect(Collectors.joining("\n"));
        String codes = refused.violations().list().stream()
                .map(Violation::code)
                .distinct()
                .collect(Collectors.joining(","));
        return new CmisConstraintException(message, null, null, Map.of(CODES, codes));
    }

    private static CmisBaseException fault(@Nullable Throwable cause, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        if (cause instanceof IOException) {
            log.info("Request {} {} broke off ({})", request.getMethod(), request.getServletPath(), id);
        } else {
            log.error("Fault {} in {} {}", id, request.getMethod(), request.getServletPath(), cause);
        }
        return new CmisRuntimeException("An error occurred; it is logged as " + id);
    }
}
