package gongwen.alfresco.job;

import gongwen.alfresco.commit.CommitRefusal;
import gongwen.alfresco.commit.Judgement;
import gongwen.alfresco.read.NodeIndex;
import gongwen.models.names.Ex;
import gongwen.rules.node.NodeId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has everything looked at whose {@code ex:remindAt} has come, each in a transaction of its own (S64, S72). */
public final class DueNodes {

    private static final Logger LOG = LoggerFactory.getLogger(DueNodes.class);

    private final NodeIndex index;
    private final Judgement judgement;
    private final RetryingTransactionHelper transactions;
    private final Clock clock = Clock.systemUTC();

    public DueNodes(NodeIndex index, Judgement judgement, RetryingTransactionHelper transactions) {
        this.index = index;
        this.judgement = judgement;
        this.transactions = transactions;
    }

    void lookAt() {
        AuthenticationUtil.runAsSystem(() -> {
            List<NodeId> due = transactions.doInTransaction(
                    () -> index.between(
                            Ex.REMIND_AT, Instant.EPOCH, clock.instant().plusMillis(1)),
                    true);
            due.forEach(this::lookAt);
            return due;
        });
    }

    private void lookAt(NodeId node) {
        try {
            transactions.doInTransaction(() -> {
                judgement.lookAt(node);
                return node;
            });
        } catch (CommitRefusal e) {
            LOG.warn("Node {} is due and could not be looked at", node);
        }
    }
}
