package gongwen.rules.notice;

import gongwen.models.lifecycle.State;
import gongwen.models.names.Ex;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a notification is kept (S64): the days that {@code deadlines.yaml} says, from when it was acknowledged. One that
 * nobody acknowledged stays as long as what it is about is open, however old it is.
 */
public record NoticeRetention(Office office) {

    /** Notifications not acknowledged, or made, since then may be spent. */
    public Instant before(Instant now) {
        return now.minus(Duration.ofDays(office.tables().deadlines().noticesKeptDays()));
    }

    /**
     * Whether a notification is of no more use, and may be deleted.
     *
     * @param about what it is about, empty if that is no more there
     */
    public boolean isSpent(NodeState notification, Optional<NodeState> about, Instant now) {
        Instant before = before(now);
        return notification
                .properties()
                .time(Ex.ACKNOWLEDGED_AT)
                .map(before::isAfter)
                .orElseGet(() -> before.isAfter(notification.audit().created())
                        && about.map(this::isOver).orElse(true));
    }

    private boolean isOver(NodeState about) {
        return Stream.of(office.incoming(), office.outgoing(), office.rectification())
                .filter(lifecycle -> lifecycle.type().equals(about.type()))
                .flatMap(lifecycle -> about.properties().text(lifecycle.property()).flatMap(lifecycle::state).stream())
                .anyMatch(State::terminal);
    }
}
