package gongwen.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void keysShouldBeEqualWhenNamesDifferInCaseOrComposition() {
        assertThat(NameKey.of("RÉSUMÉ.txt")).isEqualTo(NameKey.of("re\u0301sume\u0301.TXT"));
        assertThat(NameKey.of("ＡＢＣ")).isNotEqualTo(NameKey.of("ABC"));
    }
}
