package gongwen.proof.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.http.HttpAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a refusal must look like: a status of the client's doing, a code, a message, and no inner parts shown. */
final class Refusal {

    private static final Pattern EXCEPTION = Pattern.compile("\"exception\"\\s*:\\s*\"([A-Za-z]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"(.+?)\"");

    private Refusal() {}

    /** Asserts a Browser binding error with one of these CMIS exception names. */
    static void assertRefused(HttpAnswer answer, String... exceptions) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        Matcher exception = EXCEPTION.matcher(answer.text());
        assertThat(exception.find()).as(answer.toString()).isTrue();
        assertThat(exception.group(1)).as(answer.toString()).isIn((Object[]) exceptions);
        assertThat(MESSAGE.matcher(answer.text()).find()).as(answer.toString()).isTrue();
        assertShowsNothingInside(answer);
    }

    /** Asserts that a request was refused as the client's fault, whatever part of the server did so. */
    static void assertClientsFault(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertShowsNothingInside(answer);
    }

    static void assertShowsNothingInside(HttpAnswer answer) {
        assertThat(answer.text())
                .doesNotContain("gongwen.server", "java.lang", "org.apache", "org.springframework", "org.h2")
                .doesNotContain("\tat ", "jdbc:");
    }
}
