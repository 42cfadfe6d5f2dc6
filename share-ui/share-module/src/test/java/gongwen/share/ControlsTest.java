package gongwen.share;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The controls, printed by the engine that prints them in Share, with what Share's form service gives it. */
class ControlsTest {

    private static final String NODE = "workspace://SpacesStore/6cb9d1c1-0a5f-4c36-9d62-6f8c1c0a3d11";

    @Test
    void textShouldNotBeSentUntilItIsWritten() throws Exception {
        Element empty = only(printed("text", "edit", "", Map.of()), "input");
        Element written = only(printed("text", "edit", "a \"b\" <c> & d", Map.of()), "input");

        assertThat(empty.getAttribute("name")).isEqualTo("-");
        assertThat(empty.getAttribute("oninput")).contains("'prop_gw_title'");
        assertThat(written.getAttribute("name")).isEqualTo("prop_gw_title");
        assertThat(written.getAttribute("value")).isEqualTo("a \"b\" <c> & d");
    }

    @Test
    void textShouldBeShownAsItIs() throws Exception {
        assertThat(printed("text", "view", "1 < 2 & 3", Map.of()).getTextContent())
                .contains("1 < 2 & 3");
        assertThat(printed("text", "view", "", Map.of()).getTextContent()).contains("form.control.novalue");
    }

    @Test
    void referencesShouldBeLinksToTheirPages() throws Exception {
        Element shown = printed("text", "view", NODE + "," + NODE, Map.of("linked", "true"));

        NodeList links = shown.getElementsByTagName("a");
        assertThat(links.getLength()).isEqualTo(2);
        assertThat(((Element) links.item(0)).getAttribute("href"))
                .isEqualTo("/share/page/document-details?nodeRef="
                        + NODE.replace(":", "%3A").replace("/", "%2F"));
    }

    @Test
    void choiceShouldOfferItsValuesAndStayEmpty() throws Exception {
        Map<String, String> values = Map.of("values", "PINGJI,JIAJI", "labels", "gongwen.value.gw_urgency");
        Element empty = only(printed("choice", "edit", "", values), "select");
        Element chosen = only(printed("choice", "edit", "JIAJI", values), "select");

        assertThat(empty.getAttribute("name")).isEqualTo("-");
        assertThat(empty.getElementsByTagName("option").getLength()).isEqualTo(3);
        assertThat(chosen.getAttribute("name")).isEqualTo("prop_gw_title");
        assertThat(chosen.getElementsByTagName("option").getLength()).isEqualTo(2);
        Element jiaji = (Element) chosen.getElementsByTagName("option").item(1);
        assertThat(jiaji.getAttribute("selected")).isEqualTo("selected");
        assertThat(jiaji.getTextContent()).isEqualTo("gongwen.value.gw_urgency.JIAJI");
        assertThat(printed("choice", "view", "JIAJI", values).getTextContent())
                .contains("gongwen.value.gw_urgency.JIAJI");
    }

    @Test
    void stepShouldSendTheStateItLeadsTo() throws Exception {
        Element sent = only(printed("step", "edit", "DRAFTING", Map.of("state", "REVIEWING")), "input");

        assertThat(sent.getAttribute("name")).isEqualTo("prop_gw_title");
        assertThat(sent.getAttribute("value")).isEqualTo("REVIEWING");
        assertThat(printed("step", "view", "DRAFTING", Map.of("state", "REVIEWING"))
                        .getElementsByTagName("input")
                        .getLength())
                .isZero();
    }

    /** What a control prints, inside one element. */
    private static Element printed(String control, String mode, String value, Map<String, String> params)
            throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_30);
        configuration.setDirectoryForTemplateLoading(
                Path.of("src/main/share/alfresco/web-extension/site-webscripts/gongwen")
                        .toFile());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "field",
                Map.of(
                        "value",
                        value,
                        "name",
                        "prop_gw_title",
                        "label",
                        "标题 <Title>",
                        "mandatory",
                        true,
                        "control",
                        Map.of("params", params)));
        model.put("form", Map.of("mode", mode));
        model.put("fieldHtmlId", "form_prop_gw_title");
        model.put("url", Map.of("context", "/share"));
        model.put("msg", (TemplateMethodModelEx) arguments -> arguments.get(0));
        StringWriter out = new StringWriter();
        configuration.getTemplate(control + ".ftl", "UTF-8").process(model, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<form>" + out + "</form>")))
                .getDocumentElement();
    }

    private static Element only(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        assertThat(found.getLength()).isOne();
        return (Element) found.item(0);
    }
}
