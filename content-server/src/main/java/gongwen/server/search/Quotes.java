package gongwen.server.search;

import gongwen.rules.node.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.springframework.web.util.HtmlUtils;

/** Quotes of a hit, escaped but for the marks around what was found. */
final class Quotes {

    /** What the index marks words with; no text keeps these signs on its way out. */
    static final String BEFORE = "\uE020";

    static final String AFTER = "\uE021";

    private Quotes() {}

    static Map<String, List<String>> of(QueryResponse response, NodeId node, SearchQuestion.Excerpts excerpts) {
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        if (response.getHighlighting() == null) {
            return quotes;
        }
        Map<String, List<String>> found = response.getHighlighting().getOrDefault(node.toString(), Map.of());
        for (String field : excerpts.fields()) {
            List<String> texts = found.getOrDefault(shown(field), List.of()).stream()
                    .filter(text -> text.contains(BEFORE))
                    .map(text -> escaped(text, excerpts))
                    .toList();
            if (!texts.isEmpty()) {
                quotes.put(field, texts);
            }
        }
        return quotes;
    }

    /** The field of the index that quotes of a field are made from. */
    static String shown(String field) {
        boolean content = field.equals("content") || field.equals("cm:content") || field.equalsIgnoreCase("TEXT");
        return FieldNames.shown(content ? FieldNames.BODY : field.replace(':', '_'));
    }

    private static String escaped(String text, SearchQuestion.Excerpts excerpts) {
        return HtmlUtils.htmlEscape(text, "UTF-8")
                .replace(BEFORE, excerpts.prefix())
                .replace(AFTER, excerpts.postfix());
    }
}
