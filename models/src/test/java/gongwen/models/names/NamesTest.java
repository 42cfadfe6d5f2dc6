package gongwen.models.names;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Definition;
import gongwen.models.dictionary.Dictionary;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generated constants are exactly the names of the models. */
class NamesTest {

    private static final Dictionary DICTIONARY = Dictionary.load();

    @Test
    void everyNameOfTheModelsShouldHaveItsConstant() throws ClassNotFoundException, IllegalAccessException {
        Set<QualifiedName> defined = Stream.of(
                        DICTIONARY.types(), DICTIONARY.aspects(), DICTIONARY.properties(), DICTIONARY.associations())
                .flatMap(Collection::stream)
                .map(Definition::name)
                .collect(Collectors.toSet());

        for (String prefix :
                defined.stream().map(QualifiedName::prefix).distinct().toList()) {
            assertThat(constants(prefix))
                    .containsExactlyInAnyOrderElementsOf(defined.stream()
                            .filter(name -> name.prefix().equals(prefix))
                            .toList());
        }
    }

    @Test
    void localNameShouldBecomeUpperSnakeCase() {
        assertThat(Cm.CHECKED_OUT).hasToString("cm:checkedOut");
        assertThat(Cm.CMIS_CREATED_CHECKED_OUT).hasToString("cm:cmisCreatedCheckedOut");
        assertThat(Sys.NODE_UUID).hasToString("sys:node-uuid");
        assertThat(Sys.STORE_ROOT).hasToString("sys:store_root");
        assertThat(D.MLTEXT).hasToString("d:mltext");
    }

    private static Collection<QualifiedName> constants(String prefix)
            throws ClassNotFoundException, IllegalAccessException {
        String simpleName = prefix.substring(0, 1).toUpperCase(Locale.ROOT) + prefix.substring(1);
        Class<?> constants = Class.forName("gongwen.models.names." + simpleName);
        Collection<QualifiedName> values = new ArrayList<>();
        for (Field field : Arrays.asList(constants.getDeclaredFields())) {
            values.add((QualifiedName) field.get(null));
        }
        return values;
    }
}
