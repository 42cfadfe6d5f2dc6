package gongwen.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficePropertiesTest {

    @Test
    void demoPasswordShouldBeMissingWhenItIsEmpty() {
        assertThat(new OfficeProperties.Demo(true, "").password()).isNull();
        assertThat(new OfficeProperties.Demo(true, "Demo-2026-pass").password()).isEqualTo("Demo-2026-pass");
    }
}
