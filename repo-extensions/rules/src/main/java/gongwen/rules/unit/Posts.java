package gongwen.rules.unit;

import gongwen.models.names.Org;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Post;
import gongwen.rules.office.Units;
import java.util.Arrays;
import java.util.Optional;

/**
 * OR05: a post of a unit passes from one holder to the next and is never left vacant (S61, S62). OR06: it is held by a
 * named person with an open account, never by a system, by nobody known, or by one of the three administrators (S63,
 * domain.md 4.7).
 */
public final class Posts implements Validator {

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState unit = change.after();
        if (unit == null || !unit.hasAspect(Org.UNIT)) {
            return Violations.NONE;
        }
        return Arrays.stream(Post.values())
                .filter(post -> change.changes(post.property()))
                .map(post -> appointed(post, unit, circumstances))
                .reduce(Violations.NONE, Violations::and);
    }

    private static Violations appointed(Post post, NodeState unit, Circumstances circumstances) {
        String id = unit.properties().text(Org.UNIT_ID).orElse("");
        Optional<String> holder = post.holder(unit);
        if (holder.isEmpty() && Units.isClosed(unit)) {
            return Violations.NONE;
        }
        if (holder.isEmpty()) {
            return Violations.of(RuleCode.OR05.on(unit.id(), id, post.name()));
        }
        boolean named = circumstances
                .read()
                .person(holder.get())
                .filter(Person::mayHoldPosts)
                .isPresent();
        return Violations.when(!named, RuleCode.OR06.on(unit.id(), id, post.name(), holder.get()));
    }
}
