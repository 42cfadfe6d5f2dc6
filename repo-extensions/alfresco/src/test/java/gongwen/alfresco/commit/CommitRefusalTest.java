package gongwen.alfresco.commit;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.commit.Violation;
import gongwen.rules.commit.Violations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommitRefusalTest {

    private static final Violations TWO =
            new Violations(List.of(new Violation("H2", null, List.of("text")), new Violation("LC02", null, List.of())));

    @Test
    void refusalShouldNameEveryCodeInTheCallersLanguage() {
        assertThat(new CommitRefusal(TWO, Locale.SIMPLIFIED_CHINESE).getMessage())
                .startsWith("H2: ")
                .contains("\nLC02: ")
                .containsPattern("\\p{IsHan}");
        assertThat(new CommitRefusal(TWO, Locale.ENGLISH).getMessage()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void refusalShouldBeAConflictForWebDavWhenItIsItsCause() {
        assertThat(new CommitRefusal(TWO, Locale.ENGLISH).getCause()).isNotNull();
    }
}
