package gongwen.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.TestClock;
import gongwen.server.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** All that the jobs table promises, whatever database it is in. */
interface JobContract {

    Instant START = Instant.parse("2016-03-25T01:00:00Z");

    Database database();

    /** A handler that notes what it did, and fails as often as it is told to. */
    final class Noting implements JobHandler {

        final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

        @Override
        public String kind() {
            return "noting";
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public Optional<Instant> run(Job job) {
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            done.add(job.subject() + "=" + job.payload());
            return Optional.empty();
        }
    }

    @Test
    default void jobShouldBeDoneOnceByOneOfTwoServers() throws Exception {
        TestClock clock = new TestClock(START);
        Jobs jobs = new Jobs(database(), clock);
        for (int i = 0; i < 60; i++) {
            jobs.plan("noting", "job " + i, "", START);
        }
        Noting noting = new Noting();
        ExecutorService servers = Executors.newFixedThreadPool(2);
        Callable<Integer> server = () -> new JobRunner(new Jobs(database(), clock), List.of(noting), clock).runDue();
        int done = 0;
        for (Future<Integer> each : servers.invokeAll(List.of(server, server))) {
            done += each.get();
        }
        servers.shutdown();

        assertThat(done).isEqualTo(60);
        assertThat(noting.done).hasSize(60).doesNotHaveDuplicates();
        assertThat(jobs.standing().planned()).isZero();
    }

    @Test
    default void jobShouldBePlannedOnceAndDoneWhenItIsDue() {
        TestClock clock = new TestClock(START);
        Jobs jobs = new Jobs(database(), clock);
        Noting noting = new Noting();
        JobRunner runner = new JobRunner(jobs, List.of(noting), clock);
        jobs.plan("noting", "a", "1", START.plusSeconds(60));
        jobs.plan("noting", "a", "2", START);

        assertThat(runner.runDue()).isZero();
        clock.pass(Duration.ofSeconds(60));
        assertThat(runner.runDue()).isEqualTo(1);
        assertThat(noting.done).containsExactly("a=1");
    }

    @Test
    default void jobShouldBeDoneByAnotherServerWhenItsOwnDied() {
        TestClock clock = new TestClock(START);
        Jobs jobs = new Jobs(database(), clock);
        Noting noting = new Noting();
        JobRunner another = new JobRunner(jobs, List.of(noting), clock);
        jobs.plan("noting", "a", "", START);
        Jobs.Taken byTheDead = jobs.take(List.of("noting")).orElseThrow();

        assertThat(another.runDue()).isZero();
        clock.pass(Jobs.LEASE);
        assertThat(another.runDue()).isEqualTo(1);
        jobs.plan("noting", "a", "again", START);
        jobs.succeeded(byTheDead, Optional.empty());
        assertThat(jobs.standing().planned())
                .as("who lost the lease ends nothing")
                .isEqualTo(1);
    }

    @Test
    default void jobShouldRestLongerAfterEachFailureAndBeGivenUpAfterTheLast() {
        TestClock clock = new TestClock(START);
        Jobs jobs = new Jobs(database(), clock);
        Noting noting = new Noting();
        JobRunner runner = new JobRunner(jobs, List.of(noting), clock);
        jobs.plan("noting", "a", "", START);
        List.of("first", "second", "third").forEach(each -> noting.failures.add(new IllegalStateException(each)));

        List<Integer> runs = new ArrayList<>();
        for (int seconds : List.of(0, 9, 1, 19, 1, 3600)) {
            clock.pass(Duration.ofSeconds(seconds));
            runs.add(runner.runDue());
        }
        assertThat(runs).containsExactly(1, 0, 1, 0, 1, 0);
        assertThat(jobs.standing().dead()).isEqualTo(1);

        new JobRunner(jobs, List.of(noting), clock).begin();
        assertThat(jobs.standing().dead()).isZero();
        assertThat(runner.runDue()).isEqualTo(1);
        assertThat(noting.done).containsExactly("a=");
    }

    @Test
    default void standingJobShouldBePlannedAtEachStartAndNeverGivenUp() {
        TestClock clock = new TestClock(START);
        Jobs jobs = new Jobs(database(), clock);
        JobHandler standing = new JobHandler() {
            @Override
            public String kind() {
                return "standing";
            }

            @Override
            public boolean isStanding() {
                return true;
            }

            @Override
            public Optional<Instant> run(Job job) {
                throw new IllegalStateException("always");
            }
        };
        JobRunner runner = new JobRunner(jobs, List.of(standing), clock);
        runner.begin();
        runner.begin();
        for (int day = 0; day < 20; day++) {
            assertThat(runner.runDue()).isEqualTo(1);
            clock.pass(Duration.ofDays(1));
        }

        assertThat(jobs.standing())
                .extracting(Jobs.Standing::planned, Jobs.Standing::dead)
                .containsExactly(1L, 0L);
    }
}
