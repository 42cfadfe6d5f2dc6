package gongwen.server.cmis;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisPermissionDeniedException;
import org.apache.chemistry.opencmis.commons.impl.Constants;
import org.apache.chemistry.opencmis.server.shared.HttpUtils;

/**
 * Keeps pages of other sites from using a person's browser against this server (CVE-2014-9300, CVE-2014-9301): a script
 * wrapper around answers is never given, and a change must not come from another site.
 */
final class RequestGuard {

    private RequestGuard() {}

    /**
     * Refuses JSONP, and changes a browser reports as coming from another site.
     *
     * @throws CmisInvalidArgumentException if the answer is wanted as a script
     * @throws CmisPermissionDeniedException if another site sent the change
     */
    static void refuseScriptsOfOtherSites(HttpServletRequest request) {
        if (HttpUtils.getStringParameter(request, Constants.PARAM_CALLBACK) != null) {
            throw new CmisInvalidArgumentException(
                    "Answers are not given as scripts: leave out the parameter 'callback' and read JSON");
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && comesFromAnotherSite(request)) {
            throw new CmisPermissionDeniedException("A page of another site must not change anything here");
        }
    }

    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("://" + request.getHeader("Host"));
    }
}
