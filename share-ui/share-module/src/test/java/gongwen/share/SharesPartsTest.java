package gongwen.share;

import static gongwen.share.Elements.attributes;
import static gongwen.share.Elements.elements;
import static gongwen.share.Elements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds what is written for Share to what Share 25.3 has, as found in its source; what is not in these lists fails. */
class SharesPartsTest {

    /** In {@code slingshot-documentlibrary-context.xml}. */
    private static final Set<String> EVALUATORS = Set.of(
            "evaluator.doclib.action.nodeType",
            "evaluator.doclib.action.value",
            "evaluator.doclib.action.propertyNotNull",
            "evaluator.doclib.action.chainedMatchOne",
            "evaluator.doclib.action.chainedMatchAll");

    /** The properties of these evaluators and of the classes below that can be set. */
    private static final Set<String> SETTABLE = Set.of(
            "accessor", "allowSubtypes", "comparator", "evaluators", "property", "resourceBundles", "types", "value");

    private static final Set<String> CLASSES = Set.of(
            "org.alfresco.web.evaluator.StringEqualsComparator",
            "org.springframework.extensions.surf.util.ResourceBundleBootstrapComponent");

    /** In the site-webscripts of Share and its framework. */
    private static final Set<String> CONTROLS = Set.of("/org/alfresco/components/form/controls/daterange.ftl");

    private static final Set<String> SECTIONS =
            Set.of("DocumentLibrary", "DocumentLibraryViews", "DocLibCustom", "DocLibActions", "AdvancedSearch");

    /** In {@code share-documentlibrary-config.xml}: what shows the actions of a document in a list and on its page. */
    private static final Set<String> ACTION_GROUPS = Set.of("document-browse", "document-details");

    /** Below Share's web application. */
    private static final Set<String> FILES = Set.of(
            "components/documentlibrary/documentlist-view-detailed.js",
            "components/documentlibrary/documentlist-view-table.js",
            "components/documentlibrary/documentlist-view-table.css");

    @TempDir
    static Path module;

    private static Document config;
    private static Document beans;

    @BeforeAll
    static void write() throws Exception {
        ShareModule.main(new String[] {module.toString()});
        config = Elements.of(module.resolve("META-INF/share-config-custom.xml"));
        beans = Elements.of(module.resolve("alfresco/web-extension/gongwen-context.xml"));
    }

    @Test
    void evaluatorsShouldBeOursOrShares() {
        Set<String> ours = elements(beans, "bean").stream()
                .map(bean -> bean.getAttribute("id"))
                .collect(Collectors.toSet());

        assertThat(ours)
                .containsAll(elements(config, "evaluator").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertThat(ours).containsAll(attributes(beans.getDocumentElement(), "ref", "bean"));
        assertThat(EVALUATORS).containsAll(attributes(beans.getDocumentElement(), "bean", "parent"));
        assertThat(CLASSES).containsAll(attributes(beans.getDocumentElement(), "bean", "class"));
        assertThat(SETTABLE).containsAll(attributes(beans.getDocumentElement(), "property", "name"));
        assertThat(attributes(beans.getDocumentElement(), "bean", "id")).doesNotHaveDuplicates();
    }

    @Test
    void sectionsAndControlsShouldBeOursOrShares() {
        assertThat(elements(config, "config")).allSatisfy(section -> {
            if (section.getAttribute("evaluator").equals("string-compare")) {
                assertThat(SECTIONS).contains(section.getAttribute("condition"));
            } else {
                assertThat(section.getAttribute("evaluator")).isIn("node-type", "model-type");
            }
        });
        assertThat(attributes(config.getDocumentElement(), "control", "template"))
                .allSatisfy(template -> {
                    if (template.startsWith("/gongwen/")) {
                        assertThat(Path.of("src/main/share/alfresco/web-extension/site-webscripts" + template))
                                .exists();
                    } else {
                        assertThat(CONTROLS).contains(template);
                    }
                });
    }

    @Test
    void actionsShouldBeOfAKindAndInGroupsThatShareHas() {
        Element all = config.getDocumentElement();

        assertThat(attributes(all, "action", "type")).containsOnly("javascript");
        assertThat(attributes(all, "action", "icon")).containsOnly("document-edit-properties");
        assertThat(texts(all, "permission", "allow", "true")).containsOnly("Write");
        assertThat(ACTION_GROUPS).containsAll(attributes(all, "actionGroup", "id"));
        for (Element group : elements(config, "actionGroup")) {
            assertThat(attributes(group, "action", "index")).doesNotHaveDuplicates();
        }
    }

    @Test
    void viewsAndPanelsShouldUseWhatShareHas() {
        Element all = config.getDocumentElement();

        assertThat(attributes(all, "view-renderer", "widget"))
                .containsExactly("Alfresco.DocumentListTableViewRenderer");
        assertThat(attributes(all, "set", "appearance")).containsOnly("bordered-panel");
        assertThat(attributes(all, "content", "type")).containsOnly("pagelink");
        Set<String> files = new TreeSet<>(attributes(all, "js", "src"));
        files.addAll(attributes(all, "css", "src"));
        files.removeAll(FILES);
        assertThat(files).isEqualTo(Set.of("gongwen/library.js"));
        assertThat(Path.of("src/main/share/META-INF/gongwen/library.js")).exists();
    }
}
