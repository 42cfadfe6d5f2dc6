package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.SAXException;

/** What a web page says beside its text: comments, attributes, scripts. */
final class HtmlMargins {

    private HtmlMargins() {}

    static void read(Path file, Metadata metadata, Reading reading) throws IOException, SAXException {
        StringBuilder found = new StringBuilder();
        try (InputStream in = Files.newInputStream(file)) {
            Jsoup.parse(in, metadata.get(HttpHeaders.CONTENT_ENCODING), "").traverse(new Collector(found));
        }
        for (String line : found.toString().lines().toList()) {
            reading.appendLine(line);
        }
    }

    private record Collector(StringBuilder found) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Comment comment) {
                add(comment.getData());
            } else if (node instanceof DataNode data) {
                add(data.getWholeData());
            } else if (node instanceof Element element) {
                for (Attribute attribute : element.attributes()) {
                    add(attribute.getValue());
                }
            }
        }

        private void add(String words) {
            if (Words.hasForeign(words)) {
                found.append(words).append('\n');
            }
        }
    }
}
