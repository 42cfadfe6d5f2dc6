package gongwen.alfresco.door;

import gongwen.alfresco.commit.CommitRefusal;
import gongwen.alfresco.state.Ids;
import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.Witness;
import java.util.Arrays;
import java.util.Set;
import org.alfresco.error.ExceptionStackUtil;
import org.alfresco.opencmis.AlfrescoCmisExceptionInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisPermissionDeniedException;

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
