package gongwen.server.access;

import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.database.Database;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Refusals;
import gongwen.server.envelope.Wording;
import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, as Alfresco's authentication API does it. */
@RestController
@RequestMapping(TicketsController.PATH)
final class TicketsController {

    static final String PATH = "/alfresco/api/-default-/public/authentication/versions/1/tickets";

    private final Authentication authentication;
    private final Tickets tickets;
    private final Database database;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Refusals refusals;

    TicketsController(
            Authentication authentication,
            Tickets tickets,
            Database database,
            CurrentActor current,
            AuditTrail audit,
            Refusals refusals) {
        this.authentication = authentication;
        this.tickets = tickets;
        this.database = database;
        this.current = current;
        this.audit = audit;
        this.refusals = refusals;
    }

    /** What is sent to log in. */
    record LogInBody(@Nullable String userId, @Nullable String password) {}

    /** A new ticket and whose it is. */
    record IssuedTicket(String id, String userId) {}

    /** The ticket that was shown. */
    record ShownTicket(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry<IssuedTicket> logIn(@RequestBody LogInBody body, HttpServletRequest request) {
        if (body.userId() == null || body.password() == null) {
            throw new Failure.InvalidArgument(Wording.of(request, "login.body"));
        }
        String ticket = authentication.ticket(new Credentials.Password(body.userId(), body.password()));
        return new Entry<>(new IssuedTicket(ticket, body.userId()));
    }

    @GetMapping("/-me-")
    Entry<ShownTicket> check(HttpServletRequest request) {
        return new Entry<>(new ShownTicket(shownTicket(request)));
    }

    @DeleteMapping("/-me-")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request) {
        shownTicket(request);
        String userId = current.actor().userId();
        database.write(transaction -> {
            tickets.end(transaction.dsl(), userId);
            audit.record(transaction.dsl(), AuditEntry.done(userId, Act.LOG_OUT, null, ""));
            return userId;
        });
    }

    @ExceptionHandler
    void refused(LogInRefused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogInRefused.Reason reason = refused.reason();
        HttpStatus status = HttpStatus.FORBIDDEN;
        if (reason == LogInRefused.Reason.TOO_MANY_FAILURES) {
            response.setHeader("Retry-After", "60");
            status = HttpStatus.TOO_MANY_REQUESTS;
        }
        refusals.write(request, response, status, reason.errorKey(), reason.message());
    }

    private static String shownTicket(HttpServletRequest request) {
        if (Credentials.of(request) instanceof Credentials.Ticket shown) {
            return shown.ticket();
        }
        throw new Failure.InvalidArgument(Wording.of(request, "ticket.expected"));
    }
}
