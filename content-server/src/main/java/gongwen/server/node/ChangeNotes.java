package gongwen.server.node;

import gongwen.rules.node.NodeState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a commit tells others of: entries of the change log and events for index and renditions. */
final class ChangeNotes {

    private final Instant at;
    private final List<ChangeLog.Entry> entries = new ArrayList<>();

    ChangeNotes(Instant at) {
        this.at = at;
    }

    void created(StoredNode node) {
        if (node.standing() == Standing.LIVE) {
            note(node, View.LoggedChange.Kind.CREATED);
        }
    }

    void deleted(StoredNode node) {
        if (node.standing() == Standing.LIVE) {
            note(node, View.LoggedChange.Kind.DELETED);
        }
    }

    void updated(StoredNode before, StoredNode after) {
        if (after.standing() == Standing.TRASHED) {
            deleted(before);
        } else if (before.standing() != Standing.LIVE) {
            created(after);
        } else if (!before.state().equals(after.state())) {
            boolean rights = sameButRights(before.state(), after.state());
            note(after, rights ? View.LoggedChange.Kind.SECURITY : View.LoggedChange.Kind.UPDATED);
        }
    }

    private static boolean sameButRights(NodeState before, NodeState after) {
        return !before.access().equals(after.access())
                && before.type().equals(after.type())
                && before.properties().equals(after.properties())
                && before.aspects().equals(after.aspects())
                && Objects.equals(before.content(), after.content())
                && Objects.equals(before.primaryParent(), after.primaryParent());
    }

    private void note(StoredNode node, View.LoggedChange.Kind kind) {
        entries.add(new ChangeLog.Entry(
                node.id(), kind, node.acl(), node.state().audit().creator(), at));
    }

    void write(Connection connection) throws SQLException {
        ChangeLog.append(connection, entries);
        Batch events = new Batch("insert into outbox (node_id, kind, at) values (?, ?, ?)");
        for (ChangeLog.Entry entry : entries) {
            events.add(entry.node().uuid(), entry.kind().ordinal(), at.toEpochMilli());
        }
        events.run(connection);
    }
}
