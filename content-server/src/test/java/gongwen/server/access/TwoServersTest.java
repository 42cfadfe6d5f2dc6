package gongwen.server.access;

import static gongwen.server.Caller.AUTHENTICATION;
import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one server is told holds on the other at the very next request. */
final class TwoServersTest {

    private static RunningServer one;
    private static RunningServer other;

    @BeforeAll
    static void startTwo() {
        one = RunningServer.onPostgres();
        other = RunningServer.besideOnPostgres();
    }

    @AfterAll
    static void stopOther() {
        other.stop();
    }

    private static String ticket(RunningServer server, String userId) {
        String body = "{\"userId\":\"" + userId + "\",\"password\":\"" + RunningServer.PASSWORD + "\"}";
        return Caller.nobody(server)
                .post(AUTHENTICATION + "/tickets", body)
                .json()
                .at("/entry/id")
                .asString();
    }

    private static int groups(RunningServer server, String userId) {
        return Caller.of(server, userId)
                .get(CORE + "/people/-me-/groups")
                .json()
                .at("/list/pagination/totalItems")
                .asInt();
    }

    @Test
    void ticketShouldBeTheSameOnBothAndEndOnBoth() {
        String ticket = ticket(one, "qiu.bo");
        assertThat(ticket(other, "qiu.bo")).isEqualTo(ticket);
        assertThat(Caller.basic(other, ticket).get(CORE + "/people/-me-").status())
                .isEqualTo(200);

        Caller.basic(one, ticket).delete(AUTHENTICATION + "/tickets/-me-");

        assertThat(Caller.basic(other, ticket).get(CORE + "/people/-me-").status())
                .isEqualTo(401);
    }

    @Test
    void rightShouldBeGoneOnTheOtherServerAtOnceWhenRevokedOnOne() {
        assertThat(groups(other, "dong.xue")).isEqualTo(3);

        Caller.of(one, "sec.liang").delete(CORE + "/groups/GROUP_unit_YPB_role_ARCHIVIST/members/dong.xue");

        assertThat(groups(other, "dong.xue")).isEqualTo(2);
        assertThat(other.bean(Members.class)
                        .at(other.bean(Revision.class).current(), "dong.xue")
                        .orElseThrow()
                        .actor()
                        .hasRole("ARCHIVIST", "YPB"))
                .isFalse();
    }

    @Test
    void accountShouldShutOnTheOtherServerAtOnceWhenDisabledOnOne() {
        String ticket = ticket(other, "yan.fang");
        assertThat(Caller.of(other, "yan.fang").get(CORE + "/people/-me-").status())
                .isEqualTo(200);

        Caller.of(one, "sys.peng").put(CORE + "/people/yan.fang", "{\"enabled\":false}");

        assertThat(Caller.of(other, "yan.fang").get(CORE + "/people/-me-").status())
                .isEqualTo(401);
        assertThat(Caller.basic(other, ticket).get(CORE + "/people/-me-").status())
                .isEqualTo(401);
    }
}
