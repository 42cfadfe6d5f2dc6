package gongwen.alfresco.door;

import gongwen.alfresco.read.People;
import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.Trail;
import gongwen.alfresco.trail.TrailQuery;
import gongwen.alfresco.trail.Witness;
import gongwen.rules.node.NodeId;
import gongwen.rules.trail.Hits;
import gongwen.rules.trail.TrailRow;
import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.rest.api.model.AuditApp;
import org.alfresco.rest.api.model.AuditEntry;
import org.alfresco.rest.api.model.UserInfo;
import org.alfresco.rest.framework.core.exceptions.PermissionDeniedException;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Paging;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * The office's trail at Alfresco's {@code /audit-applications/gongwen}, for the auditor alone. Nobody deletes any of it.
 * Alfresco's own applications stay with Alfresco's administrators.
 */
public final class AuditDoor implements MethodInterceptor {

    private static final String APPLICATION = "gongwen";

    private final Trail trail;
    private final Witness witness;
    private final People people;

    public AuditDoor(Trail trail, Witness witness, People people) {
        this.trail = trail;
        this.witness = witness;
        this.people = people;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        String method = call.getMethod().getName();
        if (method.equals("getAuditApps") && isAuditor()) {
            Paging paging = (Paging) arguments[0];
            return CollectionWithPagingInfo.asPaged(paging, List.of(application()), false, 1);
        }
        if (arguments.length == 0 || !APPLICATION.equals(arguments[0])) {
            return call.proceed();
        }
        return switch (method) {
            case "getAuditApp" -> {
                authorise();
                yield application();
            }
            case "listAuditEntries" -> entries((Parameters) arguments[1]);
            default -> throw refusal(method.startsWith("delete") ? Act.DELETE_AUDIT : Act.READ_AUDIT);
        };
    }

    private static AuditApp application() {
        return new AuditApp(APPLICATION, "Gongwen", true);
    }

    private boolean isAuditor() {
        return people.actor().holds(People.AUDITORS);
    }

    private void authorise() {
        if (!isAuditor()) {
            throw refusal(Act.READ_AUDIT);
        }
    }

    private PermissionDeniedException refusal(Act act) {
        witness.refused(act, "", APPLICATION);
        return new PermissionDeniedException();
    }

    private CollectionWithPagingInfo<AuditEntry> entries(Parameters parameters) {
        authorise();
        TrailQuery query = TrailQuery.of(parameters.getQuery());
        Paging paging = parameters.getPaging();
        boolean oldestFirst = parameters.getSorting().stream().allMatch(sort -> sort.asc);
        List<AuditEntry> entries = AuthenticationUtil.runAsSystem(
                () -> trail.find(query, oldestFirst, paging.getSkipCount(), paging.getMaxItems()).stream()
                        .map(AuditDoor::entry)
                        .toList());
        int found = trail.count(query);
        witness.read(Act.READ_AUDIT, "", entries.size() + " entries");
        return CollectionWithPagingInfo.asPaged(paging, entries, paging.getSkipCount() + entries.size() < found, found);
    }

    private static AuditEntry entry(TrailRow row) {
        Map<String, Serializable> values = new HashMap<>(Map.of(
                "/gongwen/act", row.act(),
                "/gongwen/outcome", row.outcome(),
                "/gongwen/unit", row.unit(),
                "/gongwen/node", row.node(),
                "/gongwen/address", row.address(),
                "/gongwen/detail", row.detail(),
                "/gongwen/hits",
                        Hits.read(row.hits()).stream().map(NodeId::toString).collect(Collectors.joining(" "))));
        values.values().removeIf(""::equals);
        return new AuditEntry(
                row.id(), APPLICATION, new UserInfo(row.user(), row.user(), ""), new Date(row.at()), values);
    }
}
