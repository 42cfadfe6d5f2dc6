package gongwen.server.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Ex;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import gongwen.server.audit.AuditReader;
import gongwen.server.audit.Verification;
import gongwen.server.database.Database;
import gongwen.server.job.JobRunner;
import gongwen.server.office.Desk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        NodeId urged = new Desks(server).send(2, FIRST);
        long audited = audited(server);
        List<NodeId> handedBack = new ArrayList<>();
        List<NodeId> late = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
            clock.set(at(day, 8));
            server.bean(JobRunner.class).runDue();
            clock.set(at(day, 10));
            spring(server, day, urged);
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
        assertThat(desks.get(urged).properties().texts(Ex.FLAGS)).contains("URGED", "OVERDUE");
        assertThat(desks.days(urged, "urging")).containsExactly(LocalDate.of(2016, 2, 25));
        assertThat(handedBack)
                .hasSize(12)
                .allSatisfy(each -> assertThat(desks.days(each, "overdue")).isEmpty());
        assertThat(late).hasSize(12).allSatisfy(each -> {
            assertThat(desks.days(each, "overdue")).hasSize(1);
            assertThat(desks.days(each, "escalate")).hasSize(2);
            assertThat(desks.get(each).properties().texts(Ex.FLAGS)).contains("OVERDUE");
        });
        assertThat(desks.query(Ex.NOTIFICATION, Ex.NOTICE_KIND, "OVERDUE"))
                .as("of fifteen, one was read and is no longer kept; the others were not, and their documents are open")
                .hasSize(14);
        assertThat(desks.query(Ex.NOTIFICATION, Ex.NOTICE_KIND, "ESCALATED")).hasSize(28);
        assertThat(desks.noticesOf(Desks.FAN_JIE))
                .as("of the three levels, clerk B is told of the second; and as others, of the one urging")
                .hasSize(15)
                .filteredOn(notice ->
                        notice.state().properties().texts(Ex.NOTICE_ROLES).size() == 1)
                .hasSize(14)
                .allSatisfy(notice -> assertThat(notice.state().properties().texts(Ex.NOTICE_ROLES))
                        .containsExactly("CLERK_B"));
        assertThat(notices(server, "gu.wei"))
                .as("the third is the leader's")
                .hasSize(14)
                .allMatch(roles -> roles.startsWith("UNIT_LEADER"));
        assertThat(audited(server)).as("audited on the first day").isEqualTo(audited);
        assertThat(server.bean(AuditReader.class).verify())
                .as("the chain of the year")
                .matches(Verification::intact);
        server.stop();
    }

    /** What people do in the first weeks. */
    private void spring(RunningServer server, LocalDate day, NodeId urged) {
        if (day.equals(FIRST.plusDays(3))) {
            assertThat(notices(server, "lu.min")).containsExactly("CLERK_A", "CLERK_A");
            assertThat(notices(server, "hu.dan")).as("another unit's clerk").isEmpty();
            read(server, "lu.min");
            new Desk(server, "fan.jie").update(urged.toString(), Map.of("gw:status", "SIGNED_FOR"));
        } else if (day.equals(LocalDate.of(2016, 2, 25))) {
            new Desk(server, "fan.jie").update(urged.toString(), Map.of("gw:urgeReason", "请抓紧办理"));
        } else if (day.equals(LocalDate.of(2016, 3, 1))) {
            assertThat(notices(server, "qiu.bo")).isEmpty();
            new Desks(server).delegate("CLERK_A", "lu.min", "qiu.bo", day, day.plusDays(9));
        } else if (day.equals(LocalDate.of(2016, 3, 10))) {
            assertThat(notices(server, "qiu.bo")).as("standing in for clerk A").isNotEmpty();
        } else if (day.equals(LocalDate.of(2016, 3, 11))) {
            assertThat(notices(server, "qiu.bo"))
                    .as("the delegation has ended by itself")
                    .isEmpty();
        }
    }

    /** The first role that each notification is for which a person finds over CMIS. */
    private static List<String> notices(RunningServer server, String user) {
        return new Desk(server, user)
                .query("SELECT cmis:objectId, ex:noticeRoles FROM ex:notification").stream()
                        .map(row ->
                                row.at("/succinctProperties/ex:noticeRoles/0").asString())
                        .toList();
    }

    /** Marks the first notification a person has as read, over CMIS. */
    private static void read(RunningServer server, String user) {
        Desk desk = new Desk(server, user);
        String first = desk.query("SELECT cmis:objectId FROM ex:notification WHERE ex:acknowledged = false")
                .get(0)
                .at("/succinctProperties/cmis:objectId")
                .asString();
        desk.update(first, Map.of("ex:acknowledged", "true"));
        assertThat(desk.query("SELECT cmis:objectId FROM ex:notification WHERE ex:acknowledged = false"))
                .hasSize(1);
    }

    /** How many entries the trail has of what the town did on the first day. */
    private static long audited(RunningServer server) {
        AuditReader.Filter firstDay =
                new AuditReader.Filter(Map.of(AuditReader.Part.USER, "svc.sjz"), at(FIRST, 0), at(FIRST, 23));
        return server.bean(AuditReader.class).count(firstDay);
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
