package gongwen.server.access;

import gongwen.server.failure.Failure;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a password must be like (GB/T 22239-2019, 8.1.4.1 a).
 *
 * @param shortest how many characters it has at least
 */
record PasswordPolicy(int shortest) {

    private static final int LONGEST = 128;
    private static final int KINDS_NEEDED = 3;

    /** @throws Failure.ModelViolated if the password is too weak, saying what is asked for */
    void check(String userId, String password) {
        boolean acceptable = password.length() >= shortest
                && password.length() <= LONGEST
                && kinds(password) >= KINDS_NEEDED
                && !password.toLowerCase(Locale.ROOT).contains(userId.toLowerCase(Locale.ROOT));
        if (!acceptable) {
            throw new Failure.ModelViolated("A password has " + shortest + " to " + LONGEST
                    + " characters, of at least three kinds (lower case, upper case, digits, others), without the user id"
                    + " / 密码须为 " + shortest + " 至 " + LONGEST + " 个字符，至少含小写字母、大写字母、数字、其他字符中的三类，且不含用户名");
        }
    }

    private static long kinds(String password) {
        return Stream.of(
                        password.chars().anyMatch(Character::isLowerCase),
                        password.chars().anyMatch(Character::isUpperCase),
                        password.chars().anyMatch(Character::isDigit),
                        password.chars().anyMatch(character -> !Character.isLetterOrDigit(character)))
                .filter(Boolean::booleanValue)
                .count();
    }
}
