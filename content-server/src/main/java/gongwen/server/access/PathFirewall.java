package gongwen.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring's strict firewall, opened for the characters that names in by-path addresses may have: percent and semicolon,
 * both encoded. A bare semicolon stays shut, because {@code ..;/} is how paths are smuggled past filters
 * (CVE-2026-26336); so do encoded dots and slashes.
 */
final class PathFirewall implements HttpFirewall {

    /** Those of HTTP, and those of WebDAV. */
    private static final Set<String> METHODS = Set.of(
            "DELETE",
            "GET",
            "HEAD",
            "OPTIONS",
            "PATCH",
            "POST",
            "PUT",
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK");

    private final StrictHttpFirewall strict = new StrictHttpFirewall();

    PathFirewall() {
        strict.setAllowUrlEncodedPercent(true);
        strict.setAllowSemicolon(true);
        strict.setAllowedHttpMethods(METHODS);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw new RequestRejectedException("The path has a bare semicolon");
        }
        return strict.getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
