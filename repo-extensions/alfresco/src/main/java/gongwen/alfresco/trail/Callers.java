package gongwen.alfresco.trail;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.web.context.ServletContextAware;

/**
 * Knows the network address that the request of a thread comes from, through whatever door. Behind a proxy Tomcat says
 * which it is, by its own valve for it.
 */
public final class Callers implements Filter, ServletContextAware {

    private final ThreadLocal<String> addresses = new ThreadLocal<>();

    /** Puts itself before everything else in Alfresco's web application, while that starts. */
    @Override
    public void setServletContext(ServletContext context) {
        FilterRegistration.Dynamic registration = context.addFilter("gongwen.callers", this);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        addresses.set(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            addresses.remove();
        }
    }

    /** The address, empty if this thread serves no request. */
    String address() {
        String address = addresses.get();
        return address == null ? "" : address;
    }
}
