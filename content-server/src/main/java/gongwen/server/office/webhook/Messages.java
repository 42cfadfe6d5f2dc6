package gongwen.server.office.webhook;

import gongwen.models.names.Ex;
import gongwen.models.names.Org;
import gongwen.models.tables.Deadlines;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.Properties;
import gongwen.rules.notice.Notices.Kind;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads notifications, and of them no more than may leave. */
final class Messages {

    private final Repository repository;
    private final Deadlines deadlines;
    private final ZoneId zone;

    Messages(Repository repository, Deadlines deadlines, ZoneId zone) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.zone = zone;
    }

    /** The notifications among some nodes. */
    List<Node> among(List<NodeId> nodes) {
        NodeQuery query = new NodeQuery(
                Set.of(Ex.NOTIFICATION),
                new NodeQuery.Condition.In(NodeQuery.Field.Builtin.ID, List.copyOf(nodes)),
                List.of());
        return repository
                .view(Actor.SYSTEM)
                .query(query, new Paging(0, nodes.size()))
                .items();
    }

    Optional<Message> read(NodeId notification) {
        View view = repository.view(Actor.SYSTEM);
        return view.node(notification).map(node -> message(node, view));
    }

    static Kind kind(Node notification) {
        return Kind.valueOf(
                notification.state().properties().text(Ex.NOTICE_KIND).orElseThrow());
    }

    private Message message(Node notification, View view) {
        Properties values = notification.state().properties();
        String unit = values.text(Ex.RECIPIENT).orElse("");
        Optional<Properties> site =
                view.atPath("/Sites/" + unit).map(node -> node.state().properties());
        return new Message(
                notification.id().toString(),
                kind(notification),
                unit,
                site.flatMap(each -> each.text(Org.SHORT_NAME).or(() -> each.text(Org.NAME)))
                        .orElse(unit),
                values.text(Ex.NOTICE_NO).orElse(""),
                values.text(Ex.NOTICE_STEP).map(this::label).orElse(""),
                values.time(Ex.NOTICE_DUE_AT)
                        .map(at -> Deadlines.lastDay(at, zone).toString())
                        .orElse(""),
                values.texts(Ex.NOTICE_ROLES));
    }

    private String label(String step) {
        return deadlines.byKey().containsKey(step)
                ? Objects.requireNonNull(deadlines.byKey().get(step)).label().zh()
                : step;
    }
}
