package gongwen.server.cmis.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.dictionary.Dictionary;
import java.util.Locale;
import org.apache.chemistry.opencmis.commons.exceptions.CmisFilterNotValidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyFilterTest {

    private static final Types TYPES = new Types(Dictionary.load(), Locale.ENGLISH);

    private static boolean wants(PropertyFilter filter, String property) {
        return filter.wants(TYPES.property(property).orElseThrow());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", "cmis:name,*"})
    void everythingShouldBeWantedWhenNothingIsLeftOut(String filter) {
        assertThat(wants(PropertyFilter.parse(filter), "cm:title")).isTrue();
    }

    @Test
    void objectIdShouldBeWantedWhenOnlyOthersAreNamed() {
        PropertyFilter filter = PropertyFilter.parse("cmis:name, cm:title");

        assertThat(wants(filter, "cmis:objectId")).isTrue();
        assertThat(wants(filter, "cm:title")).isTrue();
        assertThat(wants(filter, "cmis:createdBy")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "cmis:name,", "cmis:name cm:title", "a(b)", "\"a\"", "a'b", "a\\b"})
    void filterShouldBeRefusedWhenItIsNoListOfNames(String filter) {
        assertThatThrownBy(() -> PropertyFilter.parse(filter)).isInstanceOf(CmisFilterNotValidException.class);
    }
}
