package gongwen.share;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Constraint;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.lifecycle.Transition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms of a type: to view and edit a node, to create one, to take each step, to search. */
final class Forms {

    private static final String DATE_RANGE = "/org/alfresco/components/form/controls/daterange.ftl";
    private static final String TEXT = "/gongwen/text.ftl";

    private Forms() {}

    static void add(Xml config, OfficeType type) {
        Xml node = config.add(
                        "config",
                        "evaluator",
                        "node-type",
                        "condition",
                        type.name().toString())
                .add("forms");
        document(node.add("form"), type, false);
        type.steps().forEach(step -> step(node.add("form", "id", stepId(step)), type, step));
        Xml model = config.add(
                        "config",
                        "evaluator",
                        "model-type",
                        "condition",
                        type.name().toString())
                .add("forms");
        document(model.add("form"), type, true);
        search(model.add("form", "id", "search"), type);
    }

    static String stepId(Transition step) {
        return "step-" + step.event();
    }

    /** What Share sets itself apart: one panel for each type and aspect that a property comes from. */
    static Set<QualifiedName> panels(OfficeType type) {
        Set<QualifiedName> panels = new LinkedHashSet<>();
        type.properties().forEach(property -> panels.add(panel(type, property)));
        return panels;
    }

    private static QualifiedName panel(OfficeType type, PropertyDefinition property) {
        return type.dictionary().classOfProperty(property.name()).orElse(type.name());
    }

    private static void document(Xml form, OfficeType type, boolean creation) {
        Xml shown = form.add("field-visibility");
        shown.add("show", "id", "cm:name");
        for (PropertyDefinition property : type.properties()) {
            String id = property.name().toString();
            if (type.isTyped(property)) {
                shown.add("show", "id", id);
            } else if (!creation) {
                shown.add("show", "id", id, "for-mode", "view");
            }
        }
        Xml appearance = form.add("appearance");
        panels(type)
                .forEach(panel -> appearance.add(
                        "set",
                        "id",
                        OfficeType.key(panel),
                        "appearance",
                        "bordered-panel",
                        "label-id",
                        Texts.panel(panel)));
        for (PropertyDefinition property : type.properties()) {
            if (!creation || type.isTyped(property)) {
                Xml field = field(appearance, property, "set", OfficeType.key(panel(type, property)));
                control(field, type, property);
            }
        }
    }

    private static void step(Xml form, OfficeType type, Transition step) {
        Xml shown = form.add("field-visibility");
        Xml appearance = form.add("appearance");
        if (step.trigger() == null) {
            String state = type.lifecycle().orElseThrow().property().toString();
            shown.add("show", "id", state);
            Xml control = appearance.add("field", "id", state).add("control", "template", "/gongwen/step.ftl");
            control.with("control-param", step.to(), "name", "state");
        }
        for (PropertyDefinition property : type.asked(step)) {
            shown.add("show", "id", property.name().toString(), "force", "true");
            boolean needed = step.requires().contains(property.name())
                    || step.triggeredBy().filter(property.name()::equals).isPresent();
            control(
                    needed ? field(appearance, property, "mandatory", "true") : field(appearance, property),
                    type,
                    property);
        }
    }

    private static void search(Xml form, OfficeType type) {
        Xml shown = form.add("field-visibility");
        Xml appearance = form.add("appearance");
        shown.add("show", "id", "cm:name");
        for (PropertyDefinition property : type.properties()) {
            if (property.type() != DataType.NODEREF) {
                shown.add("show", "id", property.name().toString());
                Xml field = field(appearance, property);
                if (OfficeType.isDate(property)) {
                    field.add("control", "template", DATE_RANGE);
                } else {
                    control(field, type, property);
                }
            }
        }
    }

    private static Xml field(Xml appearance, PropertyDefinition property, String... attributes) {
        List<String> all = new ArrayList<>(List.of("id", property.name().toString()));
        all.addAll(List.of(attributes));
        return appearance.add("field", all.toArray(String[]::new));
    }

    /** Share's own control for the data type, but where it would not do. */
    private static void control(Xml field, OfficeType type, PropertyDefinition property) {
        Optional<Constraint.OneOf> list = OfficeType.list(property);
        if (property.type() == DataType.NODEREF) {
            // Share's own control picks associations, and these are properties
            field.add("control", "template", TEXT).with("control-param", "true", "name", "linked");
        } else if (type.isState(property.name())) {
            choice(field, Texts.state(type), type.states());
        } else if (!property.multiple() && list.isPresent()) {
            choice(field, Texts.value(property.name()), list.get().allowedValues());
        } else if (!property.multiple() && property.type().isText()) {
            field.add("control", "template", TEXT);
        }
    }

    private static void choice(Xml field, String labels, List<String> values) {
        field.add("control", "template", "/gongwen/choice.ftl")
                .with("control-param", labels, "name", "labels")
                .with("control-param", String.join(",", values), "name", "values");
    }
}
