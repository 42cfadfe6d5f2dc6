package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.envelope.Refusals;
import gongwen.server.failure.Failure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody in without an actor; the paths that everybody, or whoever has to change the password, may knock at are listed here. */
final class AuthenticationFilter extends OncePerRequestFilter {

    private static final String LOG_IN = TicketsController.PATH;
    private static final String ACTUATOR = "/actuator/";
    private static final String DEFAULT_KEY = "framework.exception.ApiDefault";

    private final Authentication authentication;
    private final ThreadActor current;
    private final Refusals refusals;

    AuthenticationFilter(Authentication authentication, ThreadActor current, Refusals refusals) {
        this.authentication = authentication;
        this.current = current;
        this.refusals = refusals;
    }

    /** The actuator answers only at its own port, which is bound to the loopback address. */
    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(ACTUATOR)
                || path.equals(LOG_IN) && request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isOpen(request)) {
                chain.doFilter(request, response);
            } else {
                admit(request, response, chain);
            }
        } finally {
            current.forget();
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Credentials credentials = Credentials.of(request);
        Optional<Actor> actor;
        try {
            actor = authentication.actor(credentials);
        } catch (LogInRefused refused) {
            actor = changesPassword(request, refused) ? bare(credentials) : Optional.empty();
            if (actor.isEmpty()) {
                refuse(request, response, refused);
                return;
            }
        } catch (Failure.Unavailable e) {
            response.setHeader("Retry-After", "5");
            refusals.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, DEFAULT_KEY, "database.away");
            return;
        } catch (Failure.StorageFull e) {
            refusals.write(request, response, HttpStatus.INSUFFICIENT_STORAGE, DEFAULT_KEY, "storage.full");
            return;
        }
        if (actor.isEmpty()) {
            challenge(request, response);
            return;
        }
        current.remember(actor.get());
        MDC.put("user", actor.get().userId());
        chain.doFilter(request, response);
    }

    /** Whoever has to change the password comes in for that alone, and without any right. */
    private static boolean changesPassword(HttpServletRequest request, LogInRefused refused) {
        return refused.reason() == LogInRefused.Reason.CHANGE_DUE
                && request.getMethod().equals("PUT")
                && request.getRequestURI().equals(PeopleController.PATH + "/-me-");
    }

    private static Optional<Actor> bare(Credentials credentials) {
        return credentials instanceof Credentials.Password shown
                ? Optional.of(new Actor(shown.userId(), Set.of(shown.userId()), false))
                : Optional.empty();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, LogInRefused refused)
            throws IOException {
        LogInRefused.Reason reason = refused.reason();
        if (reason == LogInRefused.Reason.TOO_MANY_FAILURES) {
            response.setHeader("Retry-After", "60");
            refusals.write(request, response, HttpStatus.TOO_MANY_REQUESTS, DEFAULT_KEY, reason.message());
        } else if (reason.isPasswordRight()) {
            refusals.write(request, response, HttpStatus.UNAUTHORIZED, reason.errorKey(), reason.message());
        } else {
            challenge(request, response);
        }
    }

    /**
     * Alfresco's challenge, at which no browser asks for a password by itself. A CMIS program that waits to be asked,
     * such as Debian's cmis-client, is asked in a scheme it knows too, and so is a program with network folders.
     */
    private void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("WWW-Authenticate", "AlfTicket realm=\"Alfresco -default- tenant\"");
        String path = request.getRequestURI();
        if ((Refusals.isWebScript(path) || Refusals.isWebDav(path)) && !isBrowser(request)) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"Alfresco -default- tenant\"");
        }
        refusals.write(request, response, HttpStatus.UNAUTHORIZED, DEFAULT_KEY, "authentication.needed");
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return request.getHeader("Sec-Fetch-Mode") != null || agent != null && agent.startsWith("Mozilla/5.");
    }
}
