package gongwen.share;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Constraint;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.lifecycle.Transition;
import java.util.ArrayList;
import java.util.List;

/** The document library: what can be created, the steps of each document, its lines, columns, marks. */
final class Library {

    /** In the table, and as lines under a document's name. */
    static final List<QualifiedName> COLUMNS =
            names("gw:docNo", "gw:kind", "gw:status", "gw:urgency", "sec:level", "ex:dueAt");

    /** Columns that hold codes or times, which library.js shows as people read them. */
    private static final List<QualifiedName> RENDERED =
            names("gw:kind", "gw:status", "gw:urgency", "sec:level", "ex:dueAt", "ex:flags");

    /** Whose values are marks beside a document, but for the first, which goes without saying. */
    static final List<QualifiedName> MARKED = names("sec:level", "gw:urgency");

    static final QualifiedName OVERDUE = QualifiedName.parse("ex:shownOverdueSince");

    /** After everything of Share's own. */
    private static final int FIRST_STEP = 1000;

    private final List<OfficeType> types;
    private final Dictionary dictionary;

    Library(List<OfficeType> types, Dictionary dictionary) {
        this.types = types;
        this.dictionary = dictionary;
    }

    void add(Xml config) {
        Xml library = section(config, "DocumentLibrary");
        types(library);
        marks(library.add("indicators"));
        lines(library.add("metadata-templates"));
        Xml created = library.add("create-content");
        types.stream().filter(OfficeType::isCreated).forEach(type -> creation(created, type));
        table(section(config, "DocumentLibraryViews").add("view-renderers"));
        section(config, "DocLibCustom").add("dependencies").add("js", "src", "gongwen/library.js");
        steps(section(config, "DocLibActions"));
        Xml search = section(config, "AdvancedSearch").add("advanced-search").add("forms");
        types.stream()
                .filter(OfficeType::isDocument)
                .forEach(type -> search.with(
                        "form",
                        type.name().toString(),
                        "labelId",
                        Texts.type(type.name()),
                        "descriptionId",
                        "gongwen.search.description"));
    }

    static String actionId(OfficeType type, Transition step) {
        return "gongwen-" + type.key() + "-" + step.event();
    }

    private void types(Xml library) {
        Xml visible = library.add("aspects").add("visible");
        dictionary.aspects().stream()
                .filter(aspect -> OfficeType.OURS.contains(aspect.name().prefix()))
                .forEach(aspect -> visible.add("aspect", "name", aspect.name().toString()));
        Xml content = library.add("types").add("type", "name", "cm:content");
        types.stream()
                .filter(OfficeType::isCreated)
                .forEach(type -> content.add("subtype", "name", type.name().toString()));
    }

    private void marks(Xml indicators) {
        int index = FIRST_STEP;
        for (QualifiedName property : MARKED) {
            for (String value : marked(property)) {
                Xml mark = indicators.add(
                        "indicator",
                        "id",
                        markId(property, value),
                        "index",
                        String.valueOf(index++),
                        "icon",
                        markId(property, value) + ".svg",
                        "label",
                        Texts.value(property) + "." + value);
                mark.with("evaluator", Beans.value(property, value));
            }
        }
        indicators
                .add(
                        "indicator",
                        "id",
                        "gongwen-overdue",
                        "index",
                        String.valueOf(index),
                        "icon",
                        "gongwen-overdue.svg",
                        "label",
                        "gongwen.overdue")
                .with("evaluator", Beans.OVERDUE);
    }

    static String markId(QualifiedName property, String value) {
        return "gongwen-" + OfficeType.key(property) + "-" + value;
    }

    /** The values of a property that are marked. */
    List<String> marked(QualifiedName property) {
        List<String> values = dictionary
                .property(property)
                .flatMap(OfficeType::list)
                .map(Constraint.OneOf::allowedValues)
                .orElseThrow();
        return property.equals(MARKED.get(0)) ? values.subList(1, values.size()) : values;
    }

    private void lines(Xml templates) {
        for (OfficeType type : types) {
            if (type.isDocument()) {
                Xml template = templates.add("template", "id", "gongwen-" + type.key());
                template.with("evaluator", Beans.type(type));
                template.with("line", "{date}{size}", "index", "10", "id", "date");
                StringBuilder elements = new StringBuilder();
                COLUMNS.forEach(column -> elements.append('{')
                        .append(OfficeType.key(column))
                        .append(' ')
                        .append(Texts.property(column))
                        .append('}'));
                template.with("line", elements.toString(), "index", "20", "id", "elements");
                template.with(
                        "line",
                        "{ex_flags " + Texts.property(QualifiedName.parse("ex:flags")) + "}",
                        "index",
                        "30",
                        "id",
                        "flags");
            }
        }
    }

    private static void creation(Xml created, OfficeType type) {
        created.add(
                        "content",
                        "id",
                        "gongwen-" + type.key(),
                        "label",
                        Texts.type(type.name()),
                        "icon",
                        "text",
                        "type",
                        "pagelink")
                .with(
                        "param",
                        "create-content?destination={nodeRef}&itemId=" + type.name() + "&mimeType=text/plain",
                        "name",
                        "page");
    }

    private static void table(Xml renderers) {
        Xml renderer = renderers.add(
                "view-renderer",
                "id",
                "gongwen",
                "iconClass",
                "table",
                "label",
                "gongwen.view",
                "index",
                "60",
                "widget",
                "Alfresco.DocumentListTableViewRenderer");
        Xml dependencies = renderer.add("dependencies");
        dependencies.add("js", "src", "components/documentlibrary/documentlist-view-detailed.js");
        dependencies.add("js", "src", "components/documentlibrary/documentlist-view-table.js");
        dependencies.add("css", "src", "components/documentlibrary/documentlist-view-table.css");
        List<String> columns = new ArrayList<>();
        columns.add("{\"property\": \"name\", \"label\": \"label.name\", \"link\": \"true\"}");
        COLUMNS.forEach(column -> columns.add("{\"property\": \""
                + (RENDERED.contains(column) ? OfficeType.key(column) : column)
                + "\", \"label\": \"" + Texts.property(column) + "\"}"));
        renderer.with(
                "json-config",
                "{\"actions\": {\"show\": \"true\"}, \"indicators\": {\"show\": \"true\"}, \"selector\": {\"show\": \"true\"},"
                        + " \"thumbnail\": {\"show\": \"false\"}, \"propertyColumns\": [" + String.join(", ", columns)
                        + "]}");
    }

    private void steps(Xml config) {
        Xml actions = config.add("actions");
        Xml groups = config.add("actionGroups");
        Xml browse = groups.add("actionGroup", "id", "document-browse");
        Xml details = groups.add("actionGroup", "id", "document-details");
        int index = FIRST_STEP;
        for (OfficeType type : types) {
            for (Transition step : type.steps()) {
                step(actions, type, step);
                browse.add("action", "index", String.valueOf(index), "id", actionId(type, step));
                details.add("action", "index", String.valueOf(index++), "id", actionId(type, step));
            }
        }
    }

    private static void step(Xml actions, OfficeType type, Transition step) {
        Xml action = actions.add(
                "action",
                "id",
                actionId(type, step),
                "type",
                "javascript",
                "icon",
                "document-edit-properties",
                "label",
                Texts.step(type, step));
        action.with("param", "onGongwenStep", "name", "function").with("param", Forms.stepId(step), "name", "formId");
        action.add("permissions").with("permission", "Write", "allow", "true");
        action.with("evaluator", Beans.step(type, step));
    }

    private static Xml section(Xml config, String condition) {
        return config.add("config", "evaluator", "string-compare", "condition", condition);
    }

    private static List<QualifiedName> names(String... names) {
        return List.of(names).stream().map(QualifiedName::parse).toList();
    }

    /** The properties that the library names. */
    List<PropertyDefinition> named() {
        List<QualifiedName> names = new ArrayList<>(COLUMNS);
        names.add(QualifiedName.parse("ex:flags"));
        return names.stream()
                .flatMap(name -> dictionary.property(name).stream())
                .toList();
    }
}
