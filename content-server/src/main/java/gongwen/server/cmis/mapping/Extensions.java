package gongwen.server.cmis.mapping;

import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.commons.data.CmisExtensionElement;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.CmisExtensionElementImpl;

/** The extension elements Alfresco adds to types and objects. */
final class Extensions {

    private static final String NAMESPACE = "http://www.alfresco.org";

    private Extensions() {}

    /** The aspects every object of a type has. */
    static CmisExtensionElement mandatoryAspects(List<String> typeIds) {
        return element("mandatoryAspects", "mandatoryAspect", typeIds);
    }

    /** The aspects an object has. */
    static CmisExtensionElement appliedAspects(List<String> typeIds) {
        return element("aspects", "appliedAspects", typeIds);
    }

    private static CmisExtensionElement element(String name, String childName, List<String> values) {
        List<CmisExtensionElement> children = values.stream()
                .<CmisExtensionElement>map(value -> new CmisExtensionElementImpl(NAMESPACE, childName, Map.of(), value))
                .toList();
        return new CmisExtensionElementImpl(NAMESPACE, name, Map.of(), children);
    }
}
