package gongwen.rules.unit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import gongwen.rules.office.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * OR04: what units there are, and what they may do, is settled by the stewards of the platform, and a unit is a site.
 * Else whoever may make a folder could issue in a name of his own making (T ch.7: 发文立户). Who holds its posts is a
 * matter of rights, and so another administrator's (domain.md 4.7). Who sees its site follows from them (RT03).
 */
public final class UnitStewards implements Validator {

    private final Office office;

    public UnitStewards(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        boolean isUnit = after != null && after.hasAspect(Org.UNIT);
        boolean wasUnit = before != null && before.hasAspect(Org.UNIT);
        if (!isUnit && !wasUnit) {
            return Violations.NONE;
        }
        Set<QualifiedName> changed = changed(change);
        boolean touched = isUnit != wasUnit || changed.stream().anyMatch(name -> !Post.isOne(name));
        boolean appoints = changed.stream().anyMatch(Post::isOne);
        boolean elsewhere = after != null && isUnit && !circumstances.read().isA(after.type(), St.SITE);
        boolean refused = touched && !isOneOf(office.tables().access().stewards(), circumstances.actor())
                || appoints && !isOneOf(office.tables().access().appointers(), circumstances.actor());
        boolean byHand = before != null && after != null && !before.access().equals(after.access());
        return Violations.when(refused || elsewhere, RuleCode.OR04.on(change.id()))
                .and(Violations.when(wasUnit && isUnit && byHand, RuleCode.RT03.on(change.id())));
    }

    private static boolean isOneOf(List<String> groups, Actor actor) {
        return actor.system() || groups.stream().anyMatch(actor::holds);
    }

    private static Set<QualifiedName> changed(Change change) {
        Set<QualifiedName> names =
                new HashSet<>(change.either().properties().asMap().keySet());
        NodeState before = change.before();
        if (before != null) {
            names.addAll(before.properties().asMap().keySet());
        }
        names.removeIf(name -> !name.prefix().equals("org") || !change.changes(name));
        return names;
    }
}
