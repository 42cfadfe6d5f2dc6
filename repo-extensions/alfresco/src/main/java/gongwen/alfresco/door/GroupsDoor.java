package gongwen.alfresco.door;

import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.Witness;
import java.util.regex.Pattern;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.rest.framework.core.exceptions.PermissionDeniedException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/** Has the trail tell who tried to give somebody a role and may not (domain.md 4.7). */
public final class GroupsDoor implements MethodInterceptor {

    private static final Pattern CHANGES = Pattern.compile("(create|update|delete).*");

    private final Witness witness;

    public GroupsDoor(Witness witness) {
        this.witness = witness;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (PermissionDeniedException | AccessDeniedException e) {
            if (CHANGES.matcher(call.getMethod().getName()).matches()) {
                witness.refused(Act.CHANGE_MEMBERS, "", String.valueOf(call.getArguments()[0]));
            }
            throw e;
        }
    }
}
