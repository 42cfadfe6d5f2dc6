package gongwen.server.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Ex;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import gongwen.server.database.Database;
import gongwen.server.job.JobRunner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year of the office, with its weekends, holidays and restarts, whatever database the server is on. */
interface YearContract {

    ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** The last Friday before the Spring Festival; the Saturday after it is worked on. */
    LocalDate FIRST = LocalDate.of(2016, 2, 5);

    /** A server on this test's data whose own workers are asleep, so that the test keeps the time. */
    RunningServer start(TestClock clock) throws IOException;

    @Test
    default void yearShouldPassWithEveryLimitKeptAndNothingLostOrDoneTwiceOverRestarts() throws IOException {
        TestClock clock = new TestClock(at(FIRST, 9));
        RunningServer server = start(clock);
        NodeId left = new Desks(server).send(1, FIRST);
        List<NodeId> handedBack = new ArrayList<>();
        List<NodeId> late = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
            clock.set(at(day, 8));
            server.bean(JobRunner.class).runDue();
            clock.set(at(day, 10));
            if (day.getDayOfMonth() == 21) {
                handedBack.add(new Desks(server).send(100 + day.getMonthValue(), day));
                late.add(new Desks(server).send(200 + day.getMonthValue(), day));
                new Desks(server).handBack(handedBack.get(handedBack.size() - 1));
            }
            if (day.getDayOfMonth() == 10 && day.getMonthValue() % 4 == 2) {
                server = killedWhileReminding(server, clock);
            }
        }

        Desks desks = new Desks(server);
        assertThat(desks.days(left, "overdue")).containsExactly(LocalDate.of(2016, 2, 7));
        assertThat(desks.days(left, "escalate"))
                .as("the day after Sunday the 14th, which was worked on, and after Tuesday the 16th")
                .containsExactly(LocalDate.of(2016, 2, 15), LocalDate.of(2016, 2, 17));
        assertThat(handedBack)
                .hasSize(12)
                .allSatisfy(each -> assertThat(desks.days(each, "overdue")).isEmpty());
        assertThat(late).hasSize(12).allSatisfy(each -> {
            assertThat(desks.days(each, "overdue")).hasSize(1);
            assertThat(desks.days(each, "escalate")).hasSize(2);
            assertThat(desks.get(each).state().properties().texts(Ex.FLAGS)).contains("OVERDUE");
        });
        assertThat(desks.query(Ex.NOTIFICATION, Ex.NOTICE_KIND, "OVERDUE")).hasSize(13);
        assertThat(desks.query(Ex.NOTIFICATION, Ex.NOTICE_KIND, "ESCALATED")).hasSize(26);
        assertThat(desks.noticesOf(Desks.FAN_JIE))
                .as("of the three levels, clerk B is told of the second")
                .hasSize(13)
                .allSatisfy(notice -> assertThat(notice.state().properties().texts(Ex.NOTICE_ROLES))
                        .containsExactly("CLERK_B"));
        server.stop();
    }

    /** A server that dies leaves its leases behind; they run out, and the next one takes over. */
    private RunningServer killedWhileReminding(RunningServer server, TestClock clock) throws IOException {
        clock.pass(Duration.ofHours(12));
        long until = clock.instant().plusSeconds(300).toEpochMilli();
        server.bean(Database.class)
                .write(transaction -> transaction
                        .dsl()
                        .execute("update job set lease = 'of the dead', leased_until = ?, attempts = 1", until));
        server.stop();
        RunningServer next = start(clock);
        assertThat(next.bean(JobRunner.class).runDue()).isZero();
        return next;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }
}
