package gongwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.tables.RuleData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A sequence is its seed: {@code -Dgongwen.contract.seed=N} plays others, {@code -Dgongwen.contract.sequences=N} more of
 * them.
 */
@EveryTarget
@DisplayName("Random acts")
class SequencesIT {

    private final District district;

    SequencesIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("no sequence of acts by random people breaks what holds for every document (domain.md 6, 8)")
    void noSequenceShouldBreakAnInvariant() {
        long first = Long.getLong("gongwen.contract.seed", 1L);
        int count = Integer.getInteger("gongwen.contract.sequences", 12);

        assertThat(Sequences.broken(district, RuleData.PACKAGED, first, count)).isEmpty();
    }
}
