package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DisplayNameTest {

    @Test
    void familyNameShouldComeFirstInChineseAndLastOtherwise() {
        assertThat(DisplayName.of("敏", "陆")).isEqualTo("陆敏");
        assertThat(DisplayName.of("Grace", "Hopper")).isEqualTo("Grace Hopper");
        assertThat(DisplayName.of("公文系统", "")).isEqualTo("公文系统");
    }
}
