package gongwen.server.cmis;

import gongwen.server.access.CurrentActor;
import gongwen.server.cmis.service.Call;
import gongwen.server.cmis.service.CallService;
import gongwen.server.cmis.service.Parts;
import gongwen.server.database.DiskReserve;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.apache.chemistry.opencmis.commons.impl.server.AbstractServiceFactory;
import org.apache.chemistry.opencmis.commons.server.CallContext;
import org.apache.chemistry.opencmis.commons.server.CmisService;
import org.apache.chemistry.opencmis.commons.server.TempStoreOutputStream;

/** Gives OpenCMIS's bindings a service for each request, and a place for the uploads they parse. */
final class ServiceFactory extends AbstractServiceFactory {

    private final Parts parts;
    private final CurrentActor caller;
    private final Path staging;
    private final long maxBytes;
    private final DiskReserve reserve;

    /**
     * Keeps what requests need.
     *
     * @param staging the folder for uploads that do not fit in memory
     * @param maxBytes the longest content stream there may be
     * @param reserve room that uploads leave on the disk
     */
    ServiceFactory(Parts parts, CurrentActor caller, Path staging, long maxBytes, DiskReserve reserve) {
        this.parts = parts;
        this.caller = caller;
        this.staging = staging;
        this.maxBytes = maxBytes;
        this.reserve = reserve;
    }

    @Override
    public CmisService getService(CallContext context) {
        HttpServletRequest request = (HttpServletRequest) context.get(CallContext.HTTP_SERVLET_REQUEST);
        return new CallService(new Call(parts, caller.actor(), request.getLocale()));
    }

    @Override
    public long getMaxContentSize() {
        return maxBytes;
    }

    @Override
    public TempStoreOutputStream getTempFileOutputStream(String repositoryId) {
        return new StagedUpload(staging, maxBytes, reserve);
    }
}
