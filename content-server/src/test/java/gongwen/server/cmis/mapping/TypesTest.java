package gongwen.server.cmis.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import java.util.Locale;
import org.apache.chemistry.opencmis.commons.data.CmisExtensionElement;
import org.apache.chemistry.opencmis.commons.definitions.DocumentTypeDefinition;
import org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;
import org.apache.chemistry.opencmis.commons.enums.Updatability;
import org.junit.jupiter.api.Test;

/** Against what a real Alfresco answers (alfresco-examples.md, E48 and E49). */
class TypesTest {

    private static final String CONTENT_NAMESPACE = "http://www.alfresco.org/model/content/1.0";
    private static final Types TYPES = new Types(Dictionary.load(), Locale.ENGLISH);

    @Test
    void baseTypeShouldLookAsOnAlfrescoWhenItIsDocument() {
        DocumentTypeDefinition type =
                (DocumentTypeDefinition) TYPES.get("cmis:document").definition();

        assertThat(type.getLocalName()).isEqualTo("document");
        assertThat(type.getLocalNamespace()).isEqualTo("http://www.alfresco.org/model/cmis/1.0/cs01");
        assertThat(type.getQueryName()).isEqualTo("cmis:document");
        assertThat(type.getParentTypeId()).isNull();
        assertThat(type.isVersionable()).isTrue();
        assertThat(type.isControllablePolicy()).isFalse();
        assertThat(type.getExtensions())
                .extracting(CmisExtensionElement::getName)
                .containsExactly("mandatoryAspects");
        assertThat(type.getExtensions().get(0).getChildren())
                .extracting(CmisExtensionElement::getValue)
                .containsExactly("P:sys:localized");
    }

    @Test
    void nameShouldBeRequiredAndInheritedOnlyBelowTheBaseType() {
        PropertyDefinition<?> name =
                TYPES.get("cmis:document").definition().getPropertyDefinitions().get("cmis:name");

        assertThat(name.isRequired()).isTrue();
        assertThat(name.isInherited()).isFalse();
        assertThat(name.getUpdatability()).isEqualTo(Updatability.READWRITE);
        assertThat(TYPES.get("D:gw:outgoingDocument")
                        .definition()
                        .getPropertyDefinitions()
                        .get("cmis:name")
                        .isInherited())
                .isTrue();
    }

    @Test
    void aspectShouldBeSecondaryTypeWhenAlfrescoShowsIt() {
        TypeDefinition titled = TYPES.get("P:cm:titled").definition();

        assertThat(titled.getParentTypeId()).isEqualTo("cmis:secondary");
        assertThat(titled.getQueryName()).isEqualTo("cm:titled");
        assertThat(titled.getLocalNamespace()).isEqualTo(CONTENT_NAMESPACE);
        assertThat(titled.getPropertyDefinitions().get("cm:title").getPropertyType())
                .isEqualTo(PropertyType.STRING);
        assertThat(titled.getPropertyDefinitions()).doesNotContainKey("cmis:name");
        assertThat(TYPES.find("P:cm:auditable")).isEmpty();
        assertThat(TYPES.find("P:cm:versionable")).isEmpty();
    }

    @Test
    void modelTypesShouldHaveAlfrescosIdsAndTheirOwnParents() {
        TypeDefinition type = TYPES.get("D:gw:outgoingDocument").definition();

        assertThat(TYPES.ofNodes(Gw.OUTGOING_DOCUMENT).id()).isEqualTo("D:gw:outgoingDocument");
        assertThat(TYPES.find(type.getParentTypeId())).isPresent();
        assertThat(type.getQueryName()).isEqualTo("gw:outgoingDocument");
        assertThat(TYPES.ofNodes(Cm.FOLDER).id()).isEqualTo("cmis:folder");
        assertThat(TYPES.ofNodes(Cm.CMOBJECT).id()).isEqualTo("cmis:item");
        assertThat(TYPES.get("R:cm:references").baseId()).isEqualTo("cmis:relationship");
    }

    @Test
    void everyTypeShouldBeFoundByIdAndNameWhenListedBelowItsParent() {
        for (MappedType type : TYPES.all()) {
            assertThat(TYPES.get(type.id())).isSameAs(type);
            assertThat(TYPES.children(type.definition().getParentTypeId())).contains(type);
            assertThat(type.outline().getPropertyDefinitions()).isEmpty();
        }
    }

    @Test
    void titlesShouldBeChineseWhenTheReaderIs() {
        Types chinese = new Types(Dictionary.load(), Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.get("D:gw:outgoingDocument").definition().getDisplayName())
                .isNotEqualTo(TYPES.get("D:gw:outgoingDocument").definition().getDisplayName());
    }
}
