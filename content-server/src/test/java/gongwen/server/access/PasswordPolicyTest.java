package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.failure.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(10);

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefg-12", "abc def 123", "云浦Abcdefg12"})
    void passwordShouldPassWhenLongAndOfThreeKinds(String password) {
        assertThatCode(() -> policy.check("lu.min", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abcdef-12", "abcdefghij12", "1234567890-", "Xx1-LU.MIN-99", ""})
    void passwordShouldBeRefusedWhenShortOrSimpleOrNamingItsHolder(String password) {
        assertThatThrownBy(() -> policy.check("lu.min", password)).isInstanceOf(Failure.ModelViolated.class);
    }
}
