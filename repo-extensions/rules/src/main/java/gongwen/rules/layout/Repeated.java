package gongwen.rules.layout;

import gongwen.models.tables.Element;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.Map;

/** What a text seems to say of its own metadata. */
public final class Repeated {

    private Repeated() {}

    /**
     * The elements that lines of the text say themselves (T9). A guess from what could be read of the file, tables
     * included, where such a line may stand: good to warn with, while rechecking asks the typesetting.
     */
    public static List<Element> elements(NodeState document, Tables tables, ReadPort read) {
        ContentInfo content = document.content();
        if (content == null) {
            return List.of();
        }
        Printed printed = new Printed(document, tables, read);
        Map<Element, List<String>> elements =
                printed.form(Typesetting.AUTO).map(printed::elements).orElse(Map.of());
        return tables.templates()
                .repeated(read.text(content.sha256()).text().lines().toList(), elements);
    }
}
