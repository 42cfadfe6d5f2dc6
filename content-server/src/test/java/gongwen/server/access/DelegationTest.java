package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DelegationTest {

    @Test
    void delegationShouldBeginAndEndByItself() {
        Delegation week = new Delegation("lu.min", "GROUP_unit_YPB_role_CLERK_A", 1000, 2000);

        assertThat(week.isInForce(999)).isFalse();
        assertThat(week.isInForce(1000)).isTrue();
        assertThat(week.isInForce(1999)).isTrue();
        assertThat(week.isInForce(2000)).isFalse();
    }

    @Test
    void nextTurnShouldBeTheFirstBeginningOrEndToCome() {
        List<Delegation> given = List.of(new Delegation("a", "g", 1000, 2000), new Delegation("b", "h", 1500, 1700));

        assertThat(Delegation.nextTurn(given, 900)).isEqualTo(1000);
        assertThat(Delegation.nextTurn(given, 1600)).isEqualTo(1700);
        assertThat(Delegation.nextTurn(given, 2000)).isEqualTo(Long.MAX_VALUE);
    }
}
