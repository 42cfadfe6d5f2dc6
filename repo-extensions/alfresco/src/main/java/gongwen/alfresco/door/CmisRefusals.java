package gongwen.alfresco.door;

import gongwen.alfresco.commit.CommitRefusal;
import gongwen.alfresco.state.Ids;
import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.Witness;
import gongwen.rules.node.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alfresco.error.ExceptionStackUtil;
import org.alfresco.opencmis.AlfrescoCmisExceptionInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectInFolderData;
import org.apache.chemistry.opencmis.commons.data.ObjectInFolderList;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisPermissionDeniedException;
import org.jspecify.annotations.Nullable;

/**
 * CMIS's answers where Alfresco's are not the content server's: a refusal in the rules' own words, and what a caller may
 * not read is absent, not forbidden (domain.md 4.4). Queries may name nodes by the ids CMIS gives.
 */
public final class CmisRefusals extends AlfrescoCmisExceptionInterceptor {

    private static final String QUERY = "query";
    /** Behind the repository's id. */
    private static final int STATEMENT = 1;

    private static final Set<String> READS = Set.of("getObject", "getObjectByPath");

    private final Sight sight;
    private final Witness witness;

    public CmisRefusals(Sight sight, Witness witness) {
        this.sight = sight;
        this.witness = witness;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        completeIds(call);
        try {
            Object answer = super.invoke(call);
            if (READS.contains(call.getMethod().getName()) && answer instanceof ObjectData object) {
                witness.read(Act.READ, bare(object.getId()), "");
            }
            tellOfList(call, answer);
            return answer;
        } catch (CmisBaseException e) {
            Throwable refusal = ExceptionStackUtil.getCause(e, CommitRefusal.class);
            if (refusal != null) {
                throw new CmisConstraintException(refusal.getMessage(), e);
            }
            if (e instanceof CmisPermissionDeniedException && isAboutTheUnseen(call)) {
                witness.refused(Act.READ, named(call), "");
                throw new CmisObjectNotFoundException("There is no such object", e);
            }
            throw e;
        }
    }

    /** Of an answer to a query those are known by name whose id it was asked for. */
    private void tellOfList(MethodInvocation call, @Nullable Object answer) {
        if (answer instanceof ObjectList hits && call.getMethod().getName().equals(QUERY)) {
            List<ObjectData> found = listed(hits.getObjects());
            witness.shown(Act.QUERY, "", found.size() + " hits", ids(found));
        }
        if (answer instanceof ObjectInFolderList children) {
            List<ObjectData> found = listed(children.getObjects()).stream()
                    .map(ObjectInFolderData::getObject)
                    .toList();
            witness.shown(Act.READ, named(call), found.size() + " children", ids(found));
        }
    }

    private static <T> List<T> listed(@Nullable List<T> objects) {
        return objects == null ? List.of() : objects;
    }

    private static List<NodeId> ids(List<ObjectData> objects) {
        return objects.stream()
                .map(ObjectData::getId)
                .filter(Objects::nonNull)
                .flatMap(id -> Ids.of(Ids.ref(id)).stream())
                .toList();
    }

    private static void completeIds(MethodInvocation call) {
        Object[] arguments = call.getArguments();
        if (call.getMethod().getName().equals(QUERY) && arguments[STATEMENT] instanceof String statement) {
            arguments[STATEMENT] = NodeLiterals.completed(statement);
        }
    }

    /** The node a call names by its id, empty if it names none so. */
    private static String named(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(CmisRefusals::bare)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The id of a live node, empty for anything else. */
    private static String bare(String objectId) {
        return Ids.of(Ids.ref(objectId.substring(objectId.lastIndexOf('/') + 1)))
                .map(Object::toString)
                .orElse("");
    }

    private boolean isAboutTheUnseen(MethodInvocation call) {
        return call.getMethod().getName().endsWith("ByPath")
                || Arrays.stream(call.getArguments())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .anyMatch(sight::isHidden);
    }
}
