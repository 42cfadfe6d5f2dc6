package gongwen.alfresco.state;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.node.NodeId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.namespace.DynamicNamespacePrefixResolver;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String ID = "7a9c1d52-90b9-4a0d-8a5e-3f2f0c3f6d11";

    private final Values values = new Values(OFFICE, new Names(namespaces()));

    private static NamespaceService namespaces() {
        DynamicNamespacePrefixResolver resolver = new DynamicNamespacePrefixResolver(null);
        resolver.registerNamespace("cm", NamespaceService.CONTENT_MODEL_1_0_URI);
        return resolver;
    }

    @Test
    void dateShouldBeTheOfficesDayWhenAlfrescoKeepsItsMidnight() {
        LocalDate day = LocalDate.of(2016, 4, 18);

        Serializable stored = values.toAlfresco(day);

        assertThat(stored).isEqualTo(Date.from(Instant.parse("2016-04-17T16:00:00Z")));
        assertThat(values.toRules(stored, DataTypeDefinition.DATE)).isEqualTo(day);
    }

    @Test
    void timeShouldBeKeptToTheMillisecond() {
        Instant at = Instant.parse("2016-04-18T01:02:03.456Z");

        assertThat(values.toRules(values.toAlfresco(at), DataTypeDefinition.DATETIME))
                .isEqualTo(at);
    }

    @Test
    void numberShouldBeALongWhateverAlfrescoMadeOfIt() {
        assertThat(values.toRules(3, DataTypeDefinition.INT)).isEqualTo(3L);
        assertThat(values.toRules(3L, DataTypeDefinition.LONG)).isEqualTo(3L);
        assertThat(values.toRules(1.5f, DataTypeDefinition.FLOAT)).isEqualTo(1.5);
    }

    @Test
    void referenceShouldBeAnIdHoweverAClientWroteIt() {
        NodeId id = NodeId.parse(ID);

        assertThat(values.toRules(Ids.ref(id), DataTypeDefinition.NODE_REF)).isEqualTo(id);
        assertThat(values.toRules(ID, DataTypeDefinition.NODE_REF)).isEqualTo(id);
        assertThat(values.toRules(ID + ";1.0", DataTypeDefinition.NODE_REF)).isEqualTo(id);
    }

    @Test
    void listShouldBeMissingWhenItIsEmpty() {
        ArrayList<Serializable> units = new ArrayList<>(List.of("YP", "CZJ"));

        assertThat(values.toRules(units, DataTypeDefinition.TEXT)).isEqualTo(List.of("YP", "CZJ"));
        assertThat(values.toRules(new ArrayList<>(), DataTypeDefinition.TEXT)).isNull();
        assertThat(values.toAlfresco(List.of("YP", "CZJ"))).isEqualTo(units);
    }

    @Test
    void nameShouldBeWrittenWithItsPrefix() {
        QName folder = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "folder");

        assertThat(values.toRules(folder, DataTypeDefinition.QNAME)).isEqualTo("cm:folder");
    }
}
