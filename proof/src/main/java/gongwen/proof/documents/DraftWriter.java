package gongwen.proof.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes the text of a document, and nothing else of it, as Office Open XML (.docx). */
public final class DraftWriter {

    private DraftWriter() {}

    /** Writes the paragraphs; the stream stays open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            document.body()
                    .paragraphs()
                    .forEach(paragraph -> word.createParagraph().createRun().setText(paragraph));
            word.write(out);
        }
    }
}
