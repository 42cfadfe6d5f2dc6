package gongwen.process.typesetting;

import gongwen.models.tables.Element;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LayoutOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The folder an order is handed over in, as {@code gongwen.typesetting.Order} reads it. */
record OrderFolder(Path path) {

    private static final String TEMPLATES = "/gongwen/templates.yaml";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    void write(LayoutOrder order, InputStream body) throws IOException {
        Properties words = new Properties();
        words.setProperty("form", order.form());
        words.setProperty("body", format(order.body().mimeType()));
        words.setProperty("trial", String.valueOf(order.trial()));
        order.printed().forEach((element, lines) -> put(words, element, lines));
        try (Writer writer = Files.newBufferedWriter(path.resolve("order.properties"), StandardCharsets.UTF_8)) {
            words.store(writer, null);
        }
        try (InputStream templates = Objects.requireNonNull(OrderFolder.class.getResourceAsStream(TEMPLATES))) {
            Files.copy(templates, path.resolve("templates.yaml"));
            Files.copy(body, path.resolve("body"));
        }
    }

    private static void put(Properties words, Element element, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            words.setProperty(element + "." + i, lines.get(i));
        }
    }

    private static String format(String mimeType) {
        return switch (mimeType) {
            case WORD -> "docx";
            case "text/plain" -> "txt";
            default -> "";
        };
    }

    Path file(Format format) {
        return path.resolve("laid-out." + format.name().toLowerCase(Locale.ROOT));
    }
}
