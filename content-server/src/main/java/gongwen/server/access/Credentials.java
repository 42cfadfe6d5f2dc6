package gongwen.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a request shows to prove who it is from, in any of the forms Alfresco takes. */
sealed interface Credentials {

    /** Nothing, or nothing that can be read. */
    record None() implements Credentials {}

    /** A ticket: {@code Basic base64(TICKET_…)}, {@code Basic base64(ROLE_TICKET:TICKET_…)} or {@code ?alf_ticket=…}. */
    record Ticket(String ticket) implements Credentials {
        @Override
        public String toString() {
            return "a ticket";
        }
    }

    /** {@code Basic base64(user:password)}. */
    record Password(String userId, String password) implements Credentials {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** A ticket in the query wins over the header, as it does with Alfresco. The body is not looked at. */
    static Credentials of(HttpServletRequest request) {
        String ticket = queryTicket(request.getQueryString());
        return ticket != null ? new Ticket(ticket) : ofHeader(request.getHeader("Authorization"));
    }

    private static @Nullable String queryTicket(@Nullable String query) {
        if (query == null || !query.contains("alf_ticket=")) {
            return null;
        }
        for (String parameter : query.split("&")) {
            if (parameter.startsWith("alf_ticket=")) {
                return parameter.substring("alf_ticket=".length());
            }
        }
        return null;
    }

    private static Credentials ofHeader(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new None();
        }
        String text;
        try {
            text = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new None();
        }
        int colon = text.indexOf(':');
        String secret = text.substring(colon + 1);
        if (secret.startsWith(Tickets.PREFIX) && (colon < 0 || text.startsWith("ROLE_TICKET:"))) {
            return new Ticket(secret);
        }
        return colon < 0 ? new None() : new Password(text.substring(0, colon), secret);
    }
}
