package gongwen.alfresco.door;

import gongwen.alfresco.commit.CommitRefusal;
import java.util.Arrays;
import org.alfresco.error.ExceptionStackUtil;
import org.alfresco.opencmis.AlfrescoCmisExceptionInterceptor;
import org.aopalliance.intercept.MethodInvocation;
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

    private final Sight sight;

    public CmisRefusals(Sight sight) {
        this.sight = sight;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        completeIds(call);
        try {
            return super.invoke(call);
        } catch (CmisBaseException e) {
            Throwable refusal = ExceptionStackUtil.getCause(e, CommitRefusal.class);
            if (refusal != null) {
                throw new CmisConstraintException(refusal.getMessage(), e);
            }
            if (e instanceof CmisPermissionDeniedException && isAboutTheUnseen(call)) {
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

    private boolean isAboutTheUnseen(MethodInvocation call) {
        return call.getMethod().getName().endsWith("ByPath")
                || Arrays.stream(call.getArguments())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .anyMatch(sight::isHidden);
    }
}
