package gongwen.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SortKeyTest {

    static List<List<Object>> ordered() {
        return List.of(
                List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE),
                List.of(-Double.MAX_VALUE, -1.5, -Double.MIN_VALUE, 0.0, Double.MIN_VALUE, 1.5, Double.MAX_VALUE),
                List.of(LocalDate.of(-1, 1, 1), LocalDate.EPOCH, LocalDate.of(2026, 11, 24)),
                List.of(Instant.parse("1900-01-01T00:00:00Z"), Instant.EPOCH, Instant.parse("2026-11-24T00:00:00Z")),
                List.of(false, true),
                List.of("", "A", "a", "é", "公", "\uff01", "😀"));
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void keysShouldOrderAsValuesDo(List<Object> values) {
        for (int i = 1; i < values.size(); i++) {
            assertThat(Arrays.compareUnsigned(SortKey.of(values.get(i - 1)), SortKey.of(values.get(i))))
                    .as(values.get(i - 1) + " before " + values.get(i))
                    .isNegative();
        }
    }

    @Test
    void keyOfALongTextShouldBeCut() {
        assertThat(SortKey.isCut(SortKey.of("长".repeat(40)))).isTrue();
        assertThat(SortKey.isCut(SortKey.of("长".repeat(39)))).isFalse();
        assertThat(SortKey.of("长".repeat(1000))).hasSize(SortKey.TEXT_BYTES);
        assertThat(SortKey.of(-0.0)).isEqualTo(SortKey.of(0.0));
    }
}
