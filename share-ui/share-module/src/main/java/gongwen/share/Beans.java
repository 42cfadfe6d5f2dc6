package gongwen.share;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Transition;
import java.util.List;

/** The evaluators that the library's configuration names, each a bean of one of Share's own. */
final class Beans {

    static final String OVERDUE = "gongwen.overdue";

    private static final String BEANS = "http://www.springframework.org/schema/beans";

    private Beans() {}

    /** Whether a node is exactly of a type. */
    static String type(OfficeType type) {
        return "gongwen.type." + type.key();
    }

    /** Whether a property has a value. */
    static String value(QualifiedName property, String value) {
        return "gongwen.value." + OfficeType.key(property) + "." + value;
    }

    /** Whether a node is in a state that a step leaves. */
    static String step(OfficeType type, Transition step) {
        return "gongwen.step." + type.key() + "." + step.event();
    }

    static String document(List<OfficeType> types, Library library) {
        Xml beans = new Xml(
                "beans",
                "xmlns",
                BEANS,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                BEANS + " " + BEANS + "/spring-beans.xsd");
        beans.add(
                        "bean",
                        "id",
                        "gongwen.messages",
                        "class",
                        "org.springframework.extensions.surf.util.ResourceBundleBootstrapComponent")
                .add("property", "name", "resourceBundles")
                .add("list")
                .with("value", "alfresco.web-extension.messages.gongwen");
        for (OfficeType type : types) {
            Xml bean = beans.add("bean", "id", type(type), "parent", "evaluator.doclib.action.nodeType");
            bean.add("property", "name", "allowSubtypes", "value", "false");
            bean.add("property", "name", "types")
                    .add("list")
                    .with("value", type.name().toString());
            type.lifecycle()
                    .ifPresent(lifecycle -> lifecycle
                            .states()
                            .keySet()
                            .forEach(state -> equal(beans, state(type, state), lifecycle.property(), state)));
            type.steps().forEach(step -> step(beans, type, step));
        }
        Library.MARKED.forEach(property ->
                library.marked(property).forEach(value -> equal(beans, value(property, value), property, value)));
        beans.add("bean", "id", OVERDUE, "parent", "evaluator.doclib.action.propertyNotNull")
                .add("property", "name", "property", "value", Library.OVERDUE.toString());
        return beans.document();
    }

    private static String state(OfficeType type, String state) {
        return "gongwen.state." + type.key() + "." + state;
    }

    private static void step(Xml beans, OfficeType type, Transition step) {
        String states = step(type, step) + ".from";
        Xml any = chain(beans, states, "evaluator.doclib.action.chainedMatchOne");
        step.from().stream().sorted().forEach(from -> any.add("ref", "bean", state(type, from)));
        Xml all = chain(beans, step(type, step), "evaluator.doclib.action.chainedMatchAll");
        all.add("ref", "bean", type(type));
        all.add("ref", "bean", states);
    }

    private static Xml chain(Xml beans, String id, String parent) {
        return beans.add("bean", "id", id, "parent", parent)
                .add("property", "name", "evaluators")
                .add("list");
    }

    private static void equal(Xml beans, String id, QualifiedName property, String value) {
        Xml bean = beans.add("bean", "id", id, "parent", "evaluator.doclib.action.value");
        bean.add("property", "name", "accessor", "value", "node.properties." + property);
        bean.add("property", "name", "comparator")
                .add("bean", "class", "org.alfresco.web.evaluator.StringEqualsComparator")
                .add("property", "name", "value", "value", value);
    }
}
