package gongwen.alfresco.job;

import gongwen.alfresco.commit.CommitRefusal;
import gongwen.alfresco.commit.Judgement;
import gongwen.rules.node.NodeId;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has nodes looked at by the rules, or something else done to them, each in a transaction of its own. */
public final class Attention {

    private static final Logger LOG = LoggerFactory.getLogger(Attention.class);

    private final Judgement judgement;
    private final RetryingTransactionHelper transactions;

    public Attention(Judgement judgement, RetryingTransactionHelper transactions) {
        this.judgement = judgement;
        this.transactions = transactions;
    }

    /** Something done to one node. */
    @FunctionalInterface
    interface Act {
        void to(NodeId node);
    }

    /** Shows what is found to the rules, though nothing of it changes. */
    void lookAt(Supplier<List<NodeId>> found) {
        toEach(found, judgement::lookAt);
    }

    /** Does the same to each that is found, as the server; what the rules refuse stays as it was. */
    void toEach(Supplier<List<NodeId>> found, Act act) {
        AuthenticationUtil.runAsSystem(() -> {
            List<NodeId> nodes = transactions.doInTransaction(found::get, true);
            nodes.forEach(node -> toOne(node, act));
            return nodes;
        });
    }

    private void toOne(NodeId node, Act act) {
        try {
            transactions.doInTransaction(() -> {
                act.to(node);
                return node;
            });
        } catch (CommitRefusal e) {
            LOG.warn("Node {} is due and was refused", node);
        }
    }
}
