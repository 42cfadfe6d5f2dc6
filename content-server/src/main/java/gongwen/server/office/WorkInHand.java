package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Violations;
import gongwen.rules.office.Post;
import gongwen.rules.unit.Leaving;
import gongwen.server.access.PersonalQueue;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What waits for one person: documents to read, and posts that need a successor. */
record WorkInHand(Repository repository) implements PersonalQueue {

    @Override
    public Violations left(String userId) {
        return Leaving.judge(userId, toRead(userId), posts(userId));
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
