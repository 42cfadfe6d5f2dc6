package gongwen.server.webdav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.failure.Failure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfHeaderTest {

    private static final IfHeader.State LOCKED = new IfHeader.State(Set.of("urn:t"), "\"e\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(<urn:t>) | true",
                "(<urn:t> [\"e\"]) | true",
                "(<urn:t> [\"f\"]) | false",
                "(<urn:x>) (Not <DAV:no-lock>) | true",
                "(<urn:x>) (Not <urn:t>) | false",
                "(Not <urn:x> [\"e\"]) | true",
                "</alfresco/webdav/a> (<urn:t>) | true",
                "(<DAV:no-lock>) | false"
            })
    void conditionsShouldHoldWhenOneListDoes(String header, boolean holds) {
        assertThat(IfHeader.read(header).holds(tag -> LOCKED)).isEqualTo(holds);
    }

    @Test
    void tokensShouldBeTakenFromEveryList() {
        assertThat(IfHeader.read("(<urn:a>) (Not <urn:b> [\"e\"])").tokens())
                .containsExactlyInAnyOrder("urn:a", "urn:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "()", "(<a>", "<a>", "(Not)", "(Not Not <a>)", "x(<a>)", "(<a>) y"})
    void headerShouldBeRefusedWhenItBreaksTheGrammar(String header) {
        assertThatThrownBy(() -> IfHeader.read(header)).isInstanceOf(Failure.InvalidArgument.class);
    }
}
