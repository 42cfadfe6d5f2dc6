package gongwen.typesetting;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** The drafter's text: paragraphs and tables in their order. */
record Body(List<Part> parts) {

    Body {
        parts = List.copyOf(parts);
    }

    /** A paragraph or a table. */
    sealed interface Part {}

    record Paragraph(String text) implements Part {}

    /**
     * A table.
     *
     * @param cells the text of its cells, row by row
     */
    record Table(CTTbl source, List<String> cells) implements Part {
        Table {
            cells = List.copyOf(cells);
        }
    }

    /** The paragraphs, without what stands in tables. */
    List<String> paragraphs() {
        return parts.stream()
                .filter(Paragraph.class::isInstance)
                .map(part -> ((Paragraph) part).text())
                .toList();
    }

    /** Every paragraph and cell. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Paragraph paragraph) {
                lines.add(paragraph.text());
            } else if (part instanceof Table table) {
                table.cells().forEach(cell -> cell.lines().forEach(lines::add));
            }
        }
        return lines;
    }
}
