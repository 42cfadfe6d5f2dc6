package gongwen.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.node.NodeId;
import gongwen.server.TestClock;
import gongwen.server.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that the outbox promises, whatever database it is in. */
interface OutboxContract {

    Instant START = Instant.parse("2016-03-25T01:00:00Z");

    Database database();

    /** Remembers what it was told of, and cannot take one node as often as it is told. */
    final class Listening implements OutboxObserver {

        final List<OutboxEvent> heard = new ArrayList<>();
        NodeId refused = new NodeId(new UUID(0, 0));
        int refusals;

        @Override
        public String name() {
            return "listening";
        }

        @Override
        public void observe(List<OutboxEvent> events) {
            if (refusals > 0 && events.stream().anyMatch(event -> event.node().equals(refused))) {
                refusals--;
                throw new IllegalStateException("not now");
            }
            heard.addAll(events);
        }

        List<Long> nodes() {
            return heard.stream()
                    .map(event -> event.node().uuid().getLeastSignificantBits())
                    .distinct()
                    .toList();
        }
    }

    private void committed(long... nodes) {
        for (long node : nodes) {
            database()
                    .write(transaction -> transaction
                            .dsl()
                            .execute(
                                    "insert into outbox (node_id, kind, at) values (?, 1, ?)",
                                    new UUID(0, node),
                                    START.toEpochMilli()));
        }
    }

    @Test
    default void changesShouldBeToldInTheirOrderAndRemoved() {
        Listening listening = new Listening();
        Outbox outbox = new Outbox(database(), List.of(listening), new TestClock(START));
        committed(1, 2, 1, 3);

        assertThat(outbox.consume()).isEqualTo(4);
        assertThat(listening.heard)
                .extracting(event -> event.node().uuid().getLeastSignificantBits())
                .containsExactly(1L, 2L, 1L, 3L);
        assertThat(listening.heard).extracting(OutboxEvent::id).isSorted();
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    default void changesShouldBeRemovedWhenNobodyListens() {
        Outbox outbox = new Outbox(database(), List.of(), new TestClock(START));
        committed(1, 2);

        assertThat(outbox.consume()).isEqualTo(2);
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    default void changeShouldBeToldAgainALittleLaterWhenItsObserverFails() {
        TestClock clock = new TestClock(START);
        Listening listening = new Listening();
        listening.refused = new NodeId(new UUID(0, 2));
        listening.refusals = 2;
        Outbox outbox = new Outbox(database(), List.of(listening), clock);
        committed(1, 2, 3);

        assertThat(outbox.consume()).as("what came before it").isEqualTo(1);
        assertThat(outbox.consume()).as("at once again").isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(outbox.consume()).isEqualTo(2);
        assertThat(listening.nodes()).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void changeShouldBeSetAsideWhenItsObserverNeverTakesIt() {
        TestClock clock = new TestClock(START);
        Listening listening = new Listening();
        listening.refused = new NodeId(new UUID(0, 2));
        listening.refusals = Integer.MAX_VALUE;
        Jobs jobs = new Jobs(database(), clock);
        Outbox outbox = new Outbox(database(), List.of(listening), clock);
        committed(1, 2, 3);

        for (int minute = 0; minute < 10; minute++) {
            outbox.consume();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(outbox.waiting()).isZero();
        assertThat(listening.nodes()).containsExactly(1L, 3L);
        assertThat(jobs.standing().dead()).isEqualTo(1);

        listening.refusals = 0;
        JobRunner nextStart = new JobRunner(jobs, List.of(new OutboxRetry(List.of(listening))), clock);
        nextStart.begin();
        nextStart.runDue();
        assertThat(listening.nodes()).containsExactly(1L, 3L, 2L);
    }

    @Test
    default void changesShouldBeLeftToTheServerThatReadsThem() {
        TestClock clock = new TestClock(START);
        Listening other = new Listening();
        Outbox second = new Outbox(database(), List.of(other), clock);
        List<Integer> meanwhile = new ArrayList<>();
        OutboxObserver first = new OutboxObserver() {
            @Override
            public String name() {
                return "first";
            }

            @Override
            public void observe(List<OutboxEvent> events) {
                if (meanwhile.isEmpty()) {
                    meanwhile.add(second.consume());
                    committed(9);
                }
            }
        };
        committed(1);

        assertThat(new Outbox(database(), List.of(first), clock).consume())
                .as("the commit that came meanwhile was not held up, and is told of too")
                .isEqualTo(2);
        assertThat(meanwhile).containsExactly(0);
        assertThat(other.heard).isEmpty();
    }
}
