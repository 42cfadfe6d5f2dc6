package gongwen.models.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.App;
import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.models.names.Sys;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Alfresco's clients rely on in the models we ship. */
class ShippedModelsTest {

    private static final Dictionary DICTIONARY = Dictionary.load();

    @Test
    void typesShouldDescendAsInAlfresco() {
        assertThat(DICTIONARY.lineage(St.SITE)).containsExactly(St.SITE, Cm.FOLDER, Cm.CMOBJECT, Sys.BASE);
        assertThat(DICTIONARY.lineage(Cm.CONTENT)).containsExactly(Cm.CONTENT, Cm.CMOBJECT, Sys.BASE);
        assertThat(DICTIONARY.lineage(App.FILELINK)).containsExactly(App.FILELINK, Cm.LINK, Cm.CMOBJECT, Sys.BASE);
        assertThat(DICTIONARY.lineage(Sys.STORE_ROOT)).containsExactly(Sys.STORE_ROOT, Sys.CONTAINER, Sys.BASE);
        assertThat(DICTIONARY.isSubtype(Cm.FOLDER, Cm.CONTENT)).isFalse();
    }

    @Test
    void contentShouldHaveTheAspectsAllItsAncestorsDemand() {
        assertThat(DICTIONARY.mandatoryAspects(Cm.CONTENT))
                .containsExactlyInAnyOrder(Sys.REFERENCEABLE, Sys.LOCALIZED, Cm.AUDITABLE);
        assertThat(DICTIONARY.completeAspects(Cm.CONTENT, Set.of(Cm.CHECKED_OUT)))
                .contains(Cm.CHECKED_OUT, Cm.LOCKABLE, Cm.AUDITABLE);
    }

    @Test
    void nameShouldBeJudgedByAlfrescosExpression() {
        PropertyDefinition name = DICTIONARY.properties(Cm.CONTENT).get(Cm.NAME);

        assertThat(name.isEnforced()).isTrue();
        assertThat(name.check("关于经费的请示.txt")).isEmpty();
        assertThat(name.check("a:b*.txt")).contains("cm:name does not have the form that cm:filename asks for");
        assertThat(name.check("ends with a dot.")).isPresent();
        assertThat(name.check("ends with a blank ")).isPresent();
        Constraint.Regex filename = (Constraint.Regex) name.constraints().get(0);
        assertThat(filename.name()).isEqualTo(QualifiedName.parse("cm:filename"));
        assertThat(filename.requiresMatch()).isFalse();
        assertThat(filename.pattern().pattern())
                .isEqualTo("(.*[\\\"\\*\\\\\\>\\<\\?\\/\\:\\|]+.*)|(.*[\\.]?.*[\\.]+$)|(.*[ ]+$)");
    }

    @Test
    void propertiesShouldBeThoseOfTheTypeAndOfEveryAspect() {
        assertThat(DICTIONARY.properties(Cm.CONTENT, Set.of(Cm.TITLED)))
                .containsKeys(Cm.NAME, Cm.CONTENT, Cm.TITLE, Cm.DESCRIPTION, Cm.CREATED, Sys.NODE_UUID)
                .doesNotContainKey(Cm.AUTHOR);
        assertThat(DICTIONARY.property(Cm.CONTENT, Set.of(Cm.DUBLINCORE), Cm.TITLE))
                .isPresent();
        assertThat(DICTIONARY.property(Cm.CONTENT, Set.of(Cm.DUBLINCORE), Cm.AUTHOR))
                .isPresent();
        assertThat(DICTIONARY.property(Cm.CONTENT, Set.of(), Cm.TITLE)).isEmpty();
    }

    @Test
    void namespacesShouldBeAlfrescos() {
        assertThat(DICTIONARY.uri("cm")).contains("http://www.alfresco.org/model/content/1.0");
        assertThat(DICTIONARY.prefix("http://www.alfresco.org/model/site/1.0")).contains("st");
        assertThat(DICTIONARY.uri("nobody")).isEmpty();
    }
}
