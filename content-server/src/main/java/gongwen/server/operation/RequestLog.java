package gongwen.server.operation;

import gongwen.server.audit.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line for each request: who, what, to which nodes, with which result, in how many milliseconds. Of the address
 * only the part that names the interface is logged: what follows may be a title, and the query may be a ticket.
 */
final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("gongwen.request");
    private static final String WEB_DAV = "/alfresco/webdav";
    private static final int SEGMENTS_OF_AN_INTERFACE = 8;

    private final RequestTrace trace;

    RequestLog(RequestTrace trace) {
        this.trace = trace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        MDC.put("request", Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE));
        trace.begin(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            log(request, response, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
            trace.end();
            MDC.clear();
        }
    }

    private void log(HttpServletRequest request, HttpServletResponse response, long micros) {
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("interface", interfaceOf(request.getRequestURI()))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", micros / 1000.0)
                .addKeyValue("address", trace.address())
                .addKeyValue("acts", trace.acts())
                .log("request");
    }

    /** Such as {@code /alfresco/api/-default-/public/cmis/versions/1.1/browser}; nothing of a path that is none of ours. */
    static String interfaceOf(String path) {
        if (path.startsWith(WEB_DAV)) {
            return WEB_DAV;
        }
        if (!path.startsWith("/alfresco/api/-default-/public/")) {
            return "";
        }
        int end = 0;
        for (int i = 0; i < SEGMENTS_OF_AN_INTERFACE && end >= 0; i++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }
}
