package gongwen.server.access;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violations;
import gongwen.rules.office.Post;
import gongwen.rules.unit.Leaving;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What waits for one person: documents to read, and posts that need a successor. */
final class PersonalQueue {

    private final Repository repository;
    private final AuditTrail audit;

    PersonalQueue(Repository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * Lets an account be shut only when nothing waits for its holder; tells counts, never titles. A refusal is audited.
     *
     * @throws CommitRefused if something waits
     */
    void requireEmpty(Actor actor, String userId) {
        Violations left = Leaving.judge(userId, toRead(userId), posts(userId));
        if (!left.isEmpty()) {
            CommitRefused refused = new CommitRefused(left);
            audit.recordAlone(
                    AuditEntry.refused(actor.userId(), Act.CHANGE_ACCOUNT, null, userId + " " + refused.getMessage()));
            throw refused;
        }
    }

    private long toRead(String userId) {
        return count(
                Gw.INCOMING_DOCUMENT,
                new Condition.And(List.of(
                        is(Gw.CIRCULATE_TO, userId),
                        is(Gw.STATUS, "CIRCULATING"),
                        new Condition.Not(is(Gw.READ_BY, userId)))));
    }

    private long posts(String userId) {
        return count(
                St.SITE,
                new Condition.Or(Arrays.stream(Post.values())
                        .map(post -> is(post.property(), userId))
                        .toList()));
    }

    private long count(QualifiedName type, Condition where) {
        return repository
                .view(Actor.SYSTEM)
                .query(new NodeQuery(Set.of(type), where, List.of()), new Paging(0, 1))
                .totalItems();
    }

    private static Condition is(QualifiedName property, String value) {
        return new Condition.Compare(new NodeQuery.Field.Property(property), NodeQuery.Operator.EQUAL, value);
    }
}
