package gongwen.models.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Sys;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A dictionary grows and shrinks by models, and inherits through them. */
class DictionaryTest {

    private static final Dictionary SHIPPED = Dictionary.load();
    private static final QualifiedName REPORT = QualifiedName.parse("t:report");
    private static final QualifiedName MONTHLY = QualifiedName.parse("t:monthlyReport");
    private static final QualifiedName PERIOD = QualifiedName.parse("t:period");

    private static Dictionary withReports() {
        InputStream xml = DictionaryTest.class.getResourceAsStream("reports.xml");
        return SHIPPED.plus("reports.xml", xml);
    }

    @Test
    void modelShouldBeReadWithEveryPartOfIt() {
        Dictionary dictionary = withReports();

        PropertyDefinition period = dictionary.property(PERIOD).orElseThrow();
        assertThat(period.type()).isEqualTo(DataType.TEXT);
        assertThat(period.presence()).isEqualTo(Presence.MANDATORY);
        assertThat(period.index()).isEqualTo(new IndexHint(true, IndexHint.Tokenised.FALSE, true));
        assertThat(period.constraints())
                .extracting(Constraint::name)
                .containsExactly(QualifiedName.parse("t:period_anon_0"), QualifiedName.parse("cm:filename"));
        assertThat(dictionary.classOfProperty(PERIOD)).contains(REPORT);
        AssociationDefinition.Child pages = (AssociationDefinition.Child)
                dictionary.association(QualifiedName.parse("t:pages")).orElseThrow();
        assertThat(pages.source()).isEqualTo(new AssociationDefinition.End(REPORT, null, false, false));
        assertThat(pages.target()).isEqualTo(new AssociationDefinition.End(Cm.CONTENT, null, true, true));
        assertThat(pages.duplicates()).isFalse();
        assertThat(dictionary.classOfAssociation(pages.name())).contains(REPORT);
        assertThat(dictionary.type(REPORT).orElseThrow().includedInSupertypeQuery())
                .isFalse();
    }

    @Test
    void subtypeShouldInheritPropertiesAssociationsAndAspects() {
        Dictionary dictionary = withReports();

        assertThat(dictionary.properties(MONTHLY)).containsKeys(Cm.NAME, Cm.CONTENT, PERIOD);
        assertThat(dictionary.associations(MONTHLY)).containsKey(QualifiedName.parse("t:pages"));
        assertThat(dictionary.mandatoryAspects(MONTHLY)).contains(Cm.EFFECTIVITY, Cm.AUDITABLE, Sys.LOCALIZED);
        assertThat(dictionary.subtypes(Cm.CONTENT)).contains(Cm.CONTENT, REPORT, MONTHLY);
        assertThat(dictionary.isSubtype(MONTHLY, Sys.BASE)).isTrue();
        assertThat(dictionary.isSubtype(Cm.CONTENT, MONTHLY)).isFalse();
    }

    @Test
    void overrideShouldHoldForTheSubtypeOnly() {
        Dictionary dictionary = withReports();

        PropertyDefinition monthly = dictionary.properties(MONTHLY).get(PERIOD);
        assertThat(monthly.isEnforced()).isTrue();
        assertThat(monthly.defaultValue()).contains("2026-11");
        assertThat(monthly.constraints()).hasSize(3);
        assertThat(monthly.check("2026")).isPresent();
        assertThat(dictionary.properties(REPORT).get(PERIOD).check("2026")).isEmpty();
        assertThat(dictionary.property(MONTHLY, Set.of(), PERIOD)).contains(monthly);
    }

    @Test
    void modelBuiltInCodeShouldBeAsGoodAsOneReadFromXml() {
        QualifiedName modelName = QualifiedName.parse("custom:model");
        QualifiedName type = QualifiedName.parse("custom:note");
        QualifiedName property = QualifiedName.parse("custom:colour");
        Dictionary more = SHIPPED.plus(model(
                modelName,
                new TypeDefinition(
                        type,
                        Cm.CONTENT,
                        Wording.titled("Note"),
                        ClassDefinition.Members.of(List.of(PropertyDefinition.of(property, DataType.TEXT))))));

        assertThat(more.properties(type)).containsKeys(Cm.NAME, property);
        assertThat(more.modelOf(type).orElseThrow().name()).isEqualTo(modelName);
        assertThat(more.minus(modelName).type(type)).isEmpty();
        assertThat(SHIPPED.type(type)).isEmpty();
    }

    @Test
    void modelBuiltInCodeShouldBeRefusedWhenItDoesNotFit() {
        Model broken = model(
                QualifiedName.parse("custom:model"),
                new TypeDefinition(
                        QualifiedName.parse("custom:note"),
                        QualifiedName.parse("cm:nothing"),
                        Wording.NONE,
                        ClassDefinition.Members.NONE));

        assertThatThrownBy(() -> SHIPPED.plus(broken))
                .isInstanceOf(InvalidModel.class)
                .hasMessage("(built in code):0: unknown parent type cm:nothing of custom:note");
    }

    @Test
    void modelShouldStayWhenOthersNeedIt() {
        assertThatThrownBy(() -> SHIPPED.minus(QualifiedName.parse("cm:contentmodel")))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("no model defines the imported namespace");
    }

    private static Model model(QualifiedName name, TypeDefinition type) {
        return new Model(
                name,
                "",
                Map.of(
                        "cm", "http://www.alfresco.org/model/content/1.0",
                        "d", "http://www.alfresco.org/model/dictionary/1.0"),
                Map.of("custom", "urn:custom"),
                List.of(),
                List.of(type),
                List.of(),
                Model.Source.CODE);
    }
}
