package gongwen.server.office.deadline;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has documents looked at by the rules, each in a commit of its own. */
final class TimedDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(TimedDocuments.class);
    private static final int BATCH = 200;
    /** So much is looked at in one go, well within a lease. */
    private static final int BATCHES = 5;

    private final Repository repository;

    TimedDocuments(Repository repository) {
        this.repository = repository;
    }

    /**
     * Has those a query finds looked at, as far as one go reaches. What that leaves as it was is passed over, so that it
     * does not keep the others waiting.
     *
     * @param still whether a document is one to look at; others may have been first
     * @return whether there may be more, and looking at them is of use
     */
    boolean look(NodeQuery query, Predicate<Node> still) {
        int passedOver = 0;
        int looked = 0;
        for (int i = 0; i < BATCHES; i++) {
            List<NodeId> found =
                    repository.view(Actor.SYSTEM).query(query, new Paging(passedOver, BATCH)).items().stream()
                            .map(Node::id)
                            .toList();
            int done = (int)
                    found.stream().filter(document -> look(document, still)).count();
            looked += done;
            passedOver += found.size() - done;
            if (found.size() < BATCH) {
                return false;
            }
        }
        return looked > 0;
    }

    private boolean look(NodeId document, Predicate<Node> still) {
        try {
            repository.change(Actor.SYSTEM, work -> {
                work.node(document).filter(still).ifPresent(node -> work.update(document, null, Work.Patch.NOTHING));
                return document;
            });
            return repository.view(Actor.SYSTEM).node(document).filter(still).isEmpty();
        } catch (CommitRefused | Failure.Conflict e) {
            LOG.atWarn()
                    .addKeyValue("node", document)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("A document that is due could not be looked at");
            return false;
        }
    }
}
