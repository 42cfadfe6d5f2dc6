package gongwen.server.cmis;

import gongwen.server.access.CurrentActor;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.chemistry.opencmis.commons.server.CallContext;
import org.apache.chemistry.opencmis.commons.server.MutableCallContext;
import org.apache.chemistry.opencmis.server.impl.atompub.CmisAtomPubServlet;
import org.apache.chemistry.opencmis.server.shared.TempStoreOutputStreamFactory;

/** The AtomPub binding at Alfresco's address. */
final class AtomPubServlet extends CmisAtomPubServlet {

    static final String ADDRESS = "/alfresco/api/-default-/public/cmis/versions/1.1/atom";

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor caller;
    private final transient CmisErrors errors;

    AtomPubServlet(CurrentActor caller, CmisErrors errors) {
        this.caller = caller;
        this.errors = errors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.service(new RepositoryRequest(request, RepositoryRequest.namesService(request)), response);
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
    protected void printError(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        super.printError(errors.rendered(failure, request), request, response);
    }
}
