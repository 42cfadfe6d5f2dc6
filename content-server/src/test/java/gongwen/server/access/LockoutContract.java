package gongwen.server.access;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.RunningServer;
import org.junit.jupiter.api.Test;

/** Guessing a password locks the account (GB/T 22239-2019, 8.1.4.1 b). */
interface LockoutContract {

    RunningServer server();

    private int open(String userId, String password) {
        return Caller.basic(server(), userId + ":" + password)
                .get(CORE + "/people/-me-")
                .status();
    }

    private void guess(String userId) {
        for (int i = 0; i < 5; i++) {
            assertThat(open(userId, "guess-" + i)).isEqualTo(401);
        }
    }

    @Test
    default void accountShouldBeLockedWhenFivePasswordsWereWrong() {
        guess("shi.kun");

        assertThat(open("shi.kun", RunningServer.PASSWORD)).isEqualTo(401);
    }

    @Test
    default void holderShouldStayInWhenSomebodyElseGuesses() {
        assertThat(open("mei.jia", RunningServer.PASSWORD)).isEqualTo(200);

        guess("mei.jia");

        assertThat(open("mei.jia", RunningServer.PASSWORD)).isEqualTo(200);
    }

    @Test
    default void lockShouldOpenWhenTheSystemAdministratorEnablesTheAccount() {
        guess("cao.lan");

        Caller.of(server(), "sys.peng").put(CORE + "/people/cao.lan", "{\"enabled\":true}");

        assertThat(open("cao.lan", RunningServer.PASSWORD)).isEqualTo(200);
    }

    @Test
    default void failuresShouldBeForgottenWhenTheRightPasswordFollows() {
        for (int i = 0; i < 4; i++) {
            open("rong.hua", "guess-" + i);
        }
        assertThat(open("rong.hua", RunningServer.PASSWORD)).isEqualTo(200);
        open("rong.hua", "guess-5");

        assertThat(open("rong.hua", RunningServer.PASSWORD)).isEqualTo(200);
    }
}
