package gongwen.alfresco.trail;

import gongwen.alfresco.read.People;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeId;
import java.util.Collection;
import java.util.List;

/** Writes the trail in the name of whoever acts in this thread. */
public final class Witness {

    /** How many nodes one row names. */
    private static final int MOST_SHOWN = 400;

    private final Trail trail;
    private final People people;

    public Witness(Trail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    /** What somebody did, in the running transaction. */
    public void did(Actor actor, Collection<Change> changes) {
        if (!changes.isEmpty()) {
            trail.record(actor, people.unit(actor.userId()), changes);
        }
    }

    /** What somebody looked at; kept whatever comes of it. */
    public void read(Act act, String node, String detail) {
        String user = people.user();
        trail.recordReading(user, people.unit(user), act, node, detail, List.of());
    }

    /** What a list or the answer of a query showed somebody: one row names the first nodes, and further ones the rest. */
    public void shown(Act act, String node, String detail, List<NodeId> nodes) {
        String user = people.user();
        String unit = people.unit(user);
        int next = 0;
        do {
            int end = Math.min(nodes.size(), next + MOST_SHOWN);
            trail.recordReading(user, unit, act, node, detail, nodes.subList(next, end));
            next = end;
        } while (next < nodes.size());
    }

    /** What somebody was refused. */
    public void refused(Act act, String node, String detail) {
        refused(people.user(), act, node, detail);
    }

    /** What somebody was refused, told when he no longer acts in this thread. */
    public void refused(String user, Act act, String node, String detail) {
        trail.recordAlone(user, people.unit(user), act, node, false, detail);
    }
}
