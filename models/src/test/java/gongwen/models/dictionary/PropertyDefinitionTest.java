package gongwen.models.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongwen.models.QualifiedName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PropertyDefinitionTest {

    private static final PropertyDefinition TEXT = PropertyDefinition.of(QualifiedName.parse("t:p"), DataType.TEXT);

    @Test
    void singlePropertyShouldTakeOneValueOfItsType() {
        assertThat(TEXT.check("text")).isEmpty();
        assertThat(TEXT.check(1L)).contains("t:p takes a d:text");
        assertThat(TEXT.check(List.of("text"))).contains("t:p takes one value, not a list");
    }

    @Test
    void multiplePropertyShouldJudgeEachOfItsValues() {
        PropertyDefinition codes = TEXT.withMultiple(true)
                .withConstraints(List.of(new Constraint.Length(QualifiedName.parse("t:code"), 1, 2)));

        assertThat(codes.check(List.of("A", "BB"))).isEmpty();
        assertThat(codes.check("A")).contains("t:p takes a list of values");
        assertThat(codes.check(List.of("A", "BBB"))).contains("t:p must have 1 to 2 characters (t:code)");
    }

    @Test
    void defaultShouldBeAListWhenThePropertyIsMultiple() {
        assertThat(TEXT.defaultValue()).isEmpty();
        assertThat(TEXT.withDefaultText("A").defaultValue()).contains("A");
        assertThat(TEXT.withDefaultText("A").withMultiple(true).defaultValue()).contains(List.of("A"));
    }

    @Test
    void textShouldBecomeAValueOfTheTypesClass() {
        assertThat(DataType.INT.parse("7")).isEqualTo(7L);
        assertThat(DataType.FLOAT.parse("0.5")).isEqualTo(0.5);
        assertThat(DataType.BOOLEAN.parse("true")).isEqualTo(true);
        assertThat(DataType.DATE.parse("2026-11-24")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(DataType.DATETIME.parse("2026-11-24T08:00:00.123456+08:00"))
                .isEqualTo(Instant.parse("2026-11-24T00:00:00.123Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANY", "CATEGORY", "CONTENT", "NODEREF"})
    void valueShouldSurviveTheWayThroughItsText(DataType type) {
        String text =
                switch (type) {
                    case DATE -> "2026-11-24";
                    case DATETIME -> "2026-11-24T00:00:00Z";
                    case BOOLEAN -> "false";
                    default -> type.isNumber() ? "12" : "text";
                };
        Object value = type.parse(text);

        assertThat(type.accepts(value)).isTrue();
        assertThat(type.javaClass().orElseThrow()).isEqualTo(value.getClass());
        assertThat(type.parse(value.toString().replace("12.0", "12"))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"INT,3000000000", "LONG,1.5", "DOUBLE,NaN", "BOOLEAN,yes", "DATE,2026-02-30", "DATETIME,2026-11-24"})
    void textShouldBeRefusedWhenItIsNoValue(DataType type, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.parse(text))
                .withMessageContaining("is not a " + type);
    }

    @Test
    void intShouldNotAcceptMoreThan32Bits() {
        assertThat(DataType.INT.accepts(3_000_000_000L)).isFalse();
        assertThat(DataType.LONG.accepts(3_000_000_000L)).isTrue();
    }

    @Test
    void nodeShouldHaveNoTextForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataType.NODEREF.parse("workspace://SpacesStore/1"))
                .withMessage("d:noderef has no text form");
    }
}
