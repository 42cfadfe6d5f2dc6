package gongwen.rules.commit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PersonTest {

    @Test
    void familyNameShouldComeFirstInChineseAndLastOtherwise() {
        assertThat(Person.shownName("敏", "陆")).isEqualTo("陆敏");
        assertThat(Person.shownName("Grace", "Hopper")).isEqualTo("Grace Hopper");
        assertThat(Person.shownName("公文系统", "")).isEqualTo("公文系统");
    }
}
