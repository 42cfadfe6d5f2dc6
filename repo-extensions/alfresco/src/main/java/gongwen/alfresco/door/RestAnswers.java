package gongwen.alfresco.door;

import gongwen.alfresco.commit.Judgement;
import gongwen.alfresco.state.Ids;
import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.Witness;
import gongwen.rules.node.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.rest.api.Nodes;
import org.alfresco.rest.api.model.Node;
import org.alfresco.rest.framework.core.exceptions.EntityNotFoundException;
import org.alfresco.rest.framework.core.exceptions.PermissionDeniedException;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * REST v1's answers about nodes where Alfresco's are not the content server's: an answer to a change shows what the rules
 * made of it, which Alfresco would write before they are asked; and what a caller may not read is absent, not forbidden.
 */
public final class RestAnswers implements MethodInterceptor {

    private static final Pattern CHANGES = Pattern.compile("(create|update|upload|moveOrCopy|lock|unlock).*");

    private static final String READS = "getFolderOrDocument";

    private static final String LISTS = "listChildren";

    private final Judgement judgement;
    private final Nodes nodes;
    private final Sight sight;
    private final Witness witness;

    public RestAnswers(Judgement judgement, Nodes nodes, Sight sight, Witness witness) {
        this.judgement = judgement;
        this.nodes = nodes;
        this.sight = sight;
        this.witness = witness;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        try {
            Object answer = call.proceed();
            if (answer instanceof Node node && call.getMethod().getName().equals(READS)) {
                witness.read(Act.READ, node.getNodeRef().getId(), "");
            }
            if (answer instanceof CollectionWithPagingInfo<?> children
                    && call.getMethod().getName().equals(LISTS)) {
                witness.shown(
                        Act.READ,
                        String.valueOf(call.getArguments()[0]),
                        children.getCollection().size() + " children",
                        ids(children));
            }
            return answer instanceof Node node
                            && CHANGES.matcher(call.getMethod().getName()).matches()
                    ? settled(node, call)
                    : answer;
        } catch (PermissionDeniedException | AccessDeniedException e) {
            for (Object argument : call.getArguments()) {
                if (argument instanceof String id && sight.isHidden(id)) {
                    witness.refused(Act.READ, id, "");
                    throw new EntityNotFoundException(id);
                }
            }
            throw e;
        }
    }

    private static List<NodeId> ids(CollectionWithPagingInfo<?> nodes) {
        return nodes.getCollection().stream()
                .filter(Node.class::isInstance)
                .flatMap(node -> Ids.of(((Node) node).getNodeRef()).stream())
                .toList();
    }

    private Node settled(Node node, MethodInvocation call) {
        judgement.now();
        Parameters parameters = Arrays.stream(call.getArguments())
                .filter(Parameters.class::isInstance)
                .map(Parameters.class::cast)
                .findFirst()
                .orElse(null);
        return parameters == null
                ? node
                : nodes.getFolderOrDocument(node.getNodeRef().getId(), parameters);
    }
}
