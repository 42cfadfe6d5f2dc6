package gongwen.rules.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdRangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,2,3|1-3", "7|7", "1,3,4,9|1,3-4,9", "''|''"})
    void rangesShouldReadBackAsTheIdsTheyWereMadeOf(String ids, String text) {
        List<Long> numbers = List.of(ids.split(",")).stream()
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();

        assertThat(IdRanges.of(numbers)).hasToString(text);
        assertThat(IdRanges.parse(text).ids()).isEqualTo(numbers);
    }
}
