package gongwen.models.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    private static final QualifiedName NAME = QualifiedName.parse("t:c");

    @Test
    void regexShouldRequireOrForbidAMatchOfTheWholeText() {
        Constraint required = new Constraint.Regex(NAME, Pattern.compile("\\d{4}"), true);
        Constraint forbidden = new Constraint.Regex(NAME, Pattern.compile("\\d{4}"), false);

        assertThat(required.check("2026")).isEmpty();
        assertThat(required.check("2026年")).contains("does not have the form that t:c asks for");
        assertThat(forbidden.check("2026")).isPresent();
        assertThat(forbidden.check("2026年")).isEmpty();
    }

    @Test
    void listShouldKnowItsValuesAndMindCaseWhenAsked() {
        assertThat(new Constraint.OneOf(NAME, List.of("A", "B"), true).check("a"))
                .contains("is not a value of the list t:c");
        assertThat(new Constraint.OneOf(NAME, List.of("A", "B"), false).check("a"))
                .isEmpty();
        assertThat(new Constraint.OneOf(NAME, List.of("1", "2"), true).check(2L))
                .isEmpty();
    }

    @Test
    void lengthShouldIncludeItsBounds() {
        Constraint length = new Constraint.Length(NAME, 2, 3);

        assertThat(length.check("一")).contains("must have 2 to 3 characters (t:c)");
        assertThat(length.check("一二")).isEmpty();
        assertThat(length.check("一二三")).isEmpty();
        assertThat(length.check("一二三四")).isPresent();
    }

    @Test
    void rangeShouldIncludeItsBounds() {
        Constraint range = new Constraint.MinMax(NAME, 1, 12);

        assertThat(range.check(0L)).contains("must lie between 1.0 and 12.0 (t:c)");
        assertThat(range.check(1L)).isEmpty();
        assertThat(range.check(12.0)).isEmpty();
        assertThat(range.check(12.5)).isPresent();
    }
}
