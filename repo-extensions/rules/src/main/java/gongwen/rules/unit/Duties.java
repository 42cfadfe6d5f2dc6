package gongwen.rules.unit;

import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Post;

/** What delegations and hand-overs have in common. */
final class Duties {

    private Duties() {}

    /** The id of the unit in whose folder of duties a node lies, empty if it lies elsewhere. */
    static String unit(NodeState node, ReadPort read) {
        return Boxes.unitOfDuties(node, read)
                .flatMap(site -> site.properties().text(Org.UNIT_ID))
                .orElse("");
    }

    /** Whether an actor may dispose of somebody's duties in a unit: the person itself, or the unit's leader. */
    static boolean mayDispose(Actor actor, String person, String unit) {
        return actor.system() || actor.userId().equals(person) || actor.hasRole(Post.UNIT_LEADER.name(), unit);
    }

    /** Whether somebody may take duties over from another in a unit: a person of the unit with an open account. */
    static boolean mayTakeOver(String person, String from, String unit, ReadPort read) {
        return !person.equals(from)
                && read.person(person)
                        .filter(Person::mayHoldPosts)
                        .filter(found -> found.isCleared(unit))
                        .isPresent();
    }
}
