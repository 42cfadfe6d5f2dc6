package gongwen.server.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the firewall refuses before anything reads the path: Tomcat maps {@code //} to a servlet whose path
 * Spring then cannot find in the address and answers 500. The container's own error page is no address either.
 */
final class PathFilter extends OncePerRequestFilter {

    private static final String ERROR_PAGE = "/error";

    private final HttpFirewall firewall;
    private final RequestRejectedHandler handler;

    PathFilter(HttpFirewall firewall, RequestRejectedHandler handler) {
        this.firewall = firewall;
        this.handler = handler;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
            if (request.getDispatcherType() == DispatcherType.REQUEST
                    && request.getRequestURI().equals(ERROR_PAGE)) {
                throw new RequestRejectedException("The error page is no address");
            }
        } catch (RequestRejectedException e) {
            handler.handle(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }
}
