package gongwen.server.search.afts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.failure.Failure;
import gongwen.server.search.afts.Expression.All;
import gongwen.server.search.afts.Expression.Any;
import gongwen.server.search.afts.Expression.Between;
import gongwen.server.search.afts.Expression.Mode;
import gongwen.server.search.afts.Expression.Not;
import gongwen.server.search.afts.Expression.Test;
import gongwen.server.search.afts.Expression.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AftsParserTest {

    private static final char MANY = Words.MANY;

    private static Expression read(String text) {
        return AftsParser.read(text, false);
    }

    private static Test words(String field, String text) {
        return new Test(field, Mode.USUAL, new Words(text), 1);
    }

    @org.junit.jupiter.api.Test
    void fieldShouldEndAtTheColonBeforeItsValue() {
        assertThat(read("归档")).isEqualTo(words("", "归档"));
        assertThat(read("cm:name:归档")).isEqualTo(words("cm:name", "归档"));
        assertThat(read("@cm\\:name:\"归档 工作\"")).isEqualTo(words("cm:name", "归档 工作"));
        assertThat(read("TYPE:cm:folder")).isEqualTo(words("TYPE", "cm:folder"));
        assertThat(read("creator:'zhang'")).isEqualTo(words("creator", "zhang"));
        assertThat(read("cm:modified:2026-11-24T08:00:00Z")).isEqualTo(words("cm:modified", "2026-11-24T08:00:00Z"));
    }

    @org.junit.jupiter.api.Test
    void wildcardsShouldBeSignsOnlyWhereTheyAreEscaped() {
        assertThat(read("cm:name:\"归*\"")).isEqualTo(words("cm:name", "归" + MANY));
        assertThat(read("cm:name:a\\*?")).isEqualTo(words("cm:name", "a*" + Words.ONE));
        assertThat(read("*")).isEqualTo(words("", String.valueOf(MANY)));
    }

    @org.junit.jupiter.api.Test
    void andShouldBindCloserThanOr() {
        assertThat(read("a b OR c AND NOT d"))
                .isEqualTo(new Any(List.of(
                        new All(List.of(words("", "a"), words("", "b"))),
                        new All(List.of(words("", "c"), new Not(words("", "d")))))));
        assertThat(read("a || !b")).isEqualTo(new Any(List.of(words("", "a"), new Not(words("", "b")))));
        assertThat(AftsParser.read("a b", true)).isEqualTo(new Any(List.of(words("", "a"), words("", "b"))));
        assertThat(read("+TYPE:'cm:folder' OR +TYPE:'cm:content'"))
                .isEqualTo(new Any(List.of(words("TYPE", "cm:folder"), words("TYPE", "cm:content"))));
        assertThat(read("-cm:creator:System")).isEqualTo(new Not(words("cm:creator", "System")));
    }

    @org.junit.jupiter.api.Test
    void parenthesisAfterAFieldShouldHoldTestsOfIt() {
        assertThat(read("cm:name:(\"*.pdf\" OR x)"))
                .isEqualTo(new Any(List.of(words("cm:name", MANY + ".pdf"), words("cm:name", "x"))));
        assertThat(read("=cm:name:(a OR b)"))
                .isEqualTo(new Any(List.of(
                        new Test("cm:name", Mode.EXACT, new Words("a"), 1),
                        new Test("cm:name", Mode.EXACT, new Words("b"), 1))));
    }

    @org.junit.jupiter.api.Test
    void rangesShouldSayWhetherTheirEndsBelongToThem() {
        assertThat(read("content.size:[0 TO MAX]"))
                .isEqualTo(new Test("content.size", Mode.USUAL, new Between("0", true, "MAX", true), 1));
        assertThat(read("cm:created:<'2026-11-01' TO NOW/DAY+1DAY]"))
                .isEqualTo(
                        new Test("cm:created", Mode.USUAL, new Between("2026-11-01", false, "NOW/DAY+1DAY", true), 1));
        assertThat(read("content.size:1..9"))
                .isEqualTo(new Test("content.size", Mode.USUAL, new Between("1", true, "9", true), 1));
    }

    @org.junit.jupiter.api.Test
    void wordsShouldTakeDistanceAndBoost() {
        assertThat(read("\"a b\"~3")).isEqualTo(new Test("", Mode.USUAL, new Words("a b", 3, 0), 1));
        assertThat(read("TEXT:a *(2) b")).isEqualTo(new Test("TEXT", Mode.USUAL, new Words("a b", 2, 0), 1));
        assertThat(read("TEXT:report~0.8")).isEqualTo(new Test("TEXT", Mode.USUAL, new Words("report", 0, 1), 1));
        assertThat(read("report~")).isEqualTo(new Test("", Mode.USUAL, new Words("report", 0, 2), 1));
        assertThat(read("a^2.5")).isEqualTo(new Test("", Mode.USUAL, new Words("a"), 2.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "(a",
                "a)",
                "cm:name:",
                "\"a",
                "cm:size:[1 TO",
                "cm:size:[1 2]",
                "[1 TO 2]",
                "a OR",
                "NOT",
                "a^x"
            })
    void whatCannotBeReadShouldBeRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Failure.InvalidArgument.class)
                .hasMessageStartingWith("Query, character ");
    }

    @org.junit.jupiter.api.Test
    void nestingAndLengthShouldHaveLimits() {
        assertThatThrownBy(() -> read("(".repeat(10_000))).isInstanceOf(Failure.InvalidArgument.class);
        assertThatThrownBy(() -> read("-".repeat(10_000) + "a")).isInstanceOf(Failure.InvalidArgument.class);
        assertThatThrownBy(() -> read("a ".repeat(20_000))).isInstanceOf(Failure.InvalidArgument.class);
        assertThatThrownBy(() -> read("a ".repeat(5_000))).isInstanceOf(Failure.InvalidArgument.class);
    }
}
