package gongwen.server.cmis;

import gongwen.server.access.CurrentActor;
import gongwen.server.dictionary.CurrentDictionary;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.chemistry.opencmis.commons.impl.Constants;
import org.apache.chemistry.opencmis.commons.server.CallContext;
import org.apache.chemistry.opencmis.commons.server.MutableCallContext;
import org.apache.chemistry.opencmis.server.impl.browser.CmisBrowserBindingServlet;
import org.apache.chemistry.opencmis.server.shared.TempStoreOutputStreamFactory;
import org.jspecify.annotations.Nullable;

/** The Browser binding at Alfresco's address. */
final class BrowserServlet extends CmisBrowserBindingServlet {

    static final String ADDRESS = "/alfresco/api/-default-/public/cmis/versions/1.1/browser";

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor caller;
    private final transient CmisErrors errors;
    private final transient CurrentDictionary models;

    BrowserServlet(CurrentActor caller, CmisErrors errors, CurrentDictionary models) {
        this.caller = caller;
        this.errors = errors;
        this.models = models;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean wholeService = RepositoryRequest.namesService(request)
                && request.getMethod().equals("GET")
                && !names(request.getQueryString(), Constants.PARAM_SELECTOR);
        super.service(new RepositoryRequest(request, wholeService), new GatheredResponse(response));
    }

    private static boolean names(@Nullable String query, String parameter) {
        return query != null && query.toLowerCase(Locale.ROOT).contains(parameter.toLowerCase(Locale.ROOT) + "=");
    }

    @Override
    protected CallContext createContext(
            ServletContext servletContext,
            HttpServletRequest request,
            HttpServletResponse response,
            TempStoreOutputStreamFactory streams) {
        RequestGuard.refuseScriptsOfOtherSites(request);
        CallContext context = super.createContext(servletContext, request, response, streams);
        ((MutableCallContext) context).put(CallContext.USERNAME, caller.actor().userId());
        return context;
    }

    @Override
    protected void printError(
            @Nullable CallContext context,
            Exception failure,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exception explained = UnknownProperty.explained(failure, models.current());
        super.printError(context, errors.rendered(explained, request), request, response);
    }
}
