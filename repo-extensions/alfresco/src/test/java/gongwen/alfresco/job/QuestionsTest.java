package gongwen.alfresco.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void momentShouldBeWrittenWithMillisecondsWhenItHasNone() {
        assertThat(Questions.literal(Instant.parse("2026-11-24T08:00:00Z")))
                .isEqualTo("TIMESTAMP '2026-11-24T08:00:00.000Z'");
    }
}
