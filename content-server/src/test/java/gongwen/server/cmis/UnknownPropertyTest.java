package gongwen.server.cmis;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.dictionary.Dictionary;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.junit.jupiter.api.Test;

/** What an integrator is told who forgot a secondary type. */
class UnknownPropertyTest {

    private final Dictionary dictionary = Dictionary.load();

    @Test
    void secondaryTypeShouldBeNamedWhenItsPropertyIsUnknown() {
        assertThat(UnknownProperty.explained(new CmisInvalidArgumentException("ex:channel is unknown!"), dictionary))
                .isInstanceOf(CmisInvalidArgumentException.class)
                .hasMessageContaining("P:ex:tracked")
                .hasMessageContaining("cmis:secondaryObjectTypeIds");
    }

    @Test
    void otherFailuresShouldStayAsTheyAre() {
        for (String message : new String[] {"ex:nothing is unknown!", "The folder is missing"}) {
            Exception failure = new CmisInvalidArgumentException(message);
            assertThat(UnknownProperty.explained(failure, dictionary)).isSameAs(failure);
        }
    }
}
