package gongwen.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Instant START = Instant.parse("2016-03-01T01:00:00Z");
    private static final Work.Terms MINUTE =
            new Work.Terms(Work.Lock.WRITE_LOCK, Duration.ofMinutes(1), false, "what the door keeps");

    private final NodeState free = new NodeState(
            new NodeId(UUID.randomUUID()),
            Cm.CONTENT,
            Set.of(),
            Properties.of(Map.of(Cm.NAME, "稿.docx")),
            null,
            null,
            AccessList.INHERITED,
            new NodeState.Audit("lu.min", START, "lu.min", START),
            1);

    private NodeState locked(Work.Terms terms) {
        return free.withAspects(Set.of(Cm.LOCKABLE)).withProperties(Lease.taken("lu.min", terms, START));
    }

    @Test
    void leaseShouldHoldUntilItRunsOut() {
        NodeState locked = locked(MINUTE);

        assertThat(Lease.of(locked, START.plusSeconds(59)))
                .contains(new Lease("lu.min", false, false, START.plusSeconds(60), "what the door keeps"));
        assertThat(Lease.of(locked, START.plusSeconds(60))).isEmpty();
    }

    @Test
    void leaseThatRanOutShouldNotBeSeen() {
        NodeState locked = locked(MINUTE);

        assertThat(Lease.shown(locked, START.plusSeconds(59)).properties().has(Cm.LOCK_OWNER))
                .isTrue();
        assertThat(Lease.shown(locked, START.plusSeconds(60)).properties()).isEqualTo(free.properties());
    }

    @Test
    void lockWithoutAnEndShouldHold() {
        assertThat(Lease.of(locked(Work.Terms.UNTIL_UNDONE), START.plus(Duration.ofDays(1000))))
                .isPresent();
    }

    @Test
    void lockShouldBeNoChangeOfTheDocument() {
        assertThat(Lease.isAllThatDiffers(free, locked(MINUTE))).isTrue();
        assertThat(Lease.isAllThatDiffers(free, locked(MINUTE).withProperties(Map.of(Cm.TITLE, "x"))))
                .isFalse();
    }

    @Test
    void versionShouldKeepNoLock() {
        assertThat(Lease.undone(locked(MINUTE)).properties()).isEqualTo(free.properties());
    }
}
