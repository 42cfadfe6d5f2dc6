package gongwen.server.cmis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import org.apache.chemistry.opencmis.server.shared.Dispatcher;

/**
 * Shows OpenCMIS an address with the repository id in it. Alfresco's addresses leave it out, because the tenant
 * {@code -default-} comes earlier in the path: {@code …/versions/1.1/browser/root} is OpenCMIS's
 * {@code …/browser/-default-/root}.
 */
final class RepositoryRequest extends HttpServletRequestWrapper {

    static final String REPOSITORY_ID = "-default-";

    private final String address;

    /**
     * Wraps a request.
     *
     * @param wholeService true for the address of the service itself, where OpenCMIS lists the repositories
     */
    RepositoryRequest(HttpServletRequest request, boolean wholeService) {
        super(request);
        String service = request.getContextPath() + request.getServletPath();
        String below = request.getRequestURI().substring(service.length());
        this.address = wholeService ? service : service + "/" + REPOSITORY_ID + (below.equals("/") ? "" : below);
        request.setAttribute(Dispatcher.BASE_URL_ATTRIBUTE, origin(request) + service);
    }

    /** Whether the address names anything below the service. */
    static boolean namesService(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || path.equals("/");
    }

    private static String origin(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = scheme.equals("http") && port == 80 || scheme.equals("https") && port == 443;
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /** None if they cannot be decoded, so that the error that says so can be written. */
    @Override
    public Map<String, String[]> getParameterMap() {
        try {
            return super.getParameterMap();
        } catch (IllegalStateException | IllegalArgumentException undecodable) {
            return Map.of();
        }
    }

    @Override
    public String getRequestURI() {
        return address;
    }
}
