package gongwen.typesetting;

import gongwen.typesetting.Body.Paragraph;
import gongwen.typesetting.Body.Part;
import gongwen.typesetting.Body.Table;
import gongwen.typesetting.Unmade.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads the drafter's text, and refuses what would be lost on the way. */
final class BodyReader {

    private BodyReader() {}

    static Body read(Path file, String format) throws IOException, Unmade {
        Body body =
                switch (format) {
                    case "docx" -> word(file);
                    case "txt" -> plain(file);
                    default -> throw new Unmade(Reason.UNKNOWN_FORMAT, format.isEmpty() ? "-" : format);
                };
        if (body.parts().isEmpty()) {
            throw new Unmade(Reason.EMPTY, "-");
        }
        return body;
    }

    private static Body plain(Path file) throws IOException, Unmade {
        try {
            List<Part> parts = new ArrayList<>();
            addLines(Files.readString(file), parts);
            return new Body(parts);
        } catch (CharacterCodingException e) {
            throw new Unmade(Reason.BROKEN, "encoding");
        }
    }

    private static Body word(Path file) throws IOException, Unmade {
        try (InputStream stream = Files.newInputStream(file);
                XWPFDocument word = new XWPFDocument(stream)) {
            WordContents.requireLayable(word);
            List<Part> parts = new ArrayList<>();
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    addLines(paragraph.getText(), parts);
                } else if (element instanceof XWPFTable table) {
                    parts.add(new Table(table.getCTTbl(), cells(table)));
                } else {
                    throw new Unmade(Reason.UNSUPPORTED, "sdt");
                }
            }
            return new Body(parts);
        } catch (RuntimeException e) {
            // POI answers a broken file with exceptions of many kinds
            throw new Unmade(Reason.BROKEN, e.getClass().getSimpleName());
        }
    }

    private static void addLines(String text, List<Part> parts) {
        text.lines()
                .map(line -> line.replace("\t", "　　").strip())
                .filter(line -> !line.isEmpty())
                .map(Paragraph::new)
                .forEach(parts::add);
    }

    private static List<String> cells(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .map(cell -> cell.getText().strip())
                .toList();
    }
}
