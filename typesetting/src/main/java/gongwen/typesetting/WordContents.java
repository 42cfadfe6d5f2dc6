package gongwen.typesetting;

import gongwen.typesetting.Unmade.Reason;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;

/** Finds in a Word file what is not text, heading or table: laid out without it, the document would say less. */
final class WordContents {

    private static final Set<String> LOST = Set.of(
            "drawing",
            "pict",
            "object",
            "oMath",
            "footnoteReference",
            "endnoteReference",
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "sdt",
            "altChunk",
            "subDoc",
            "fldChar",
            "fldSimple",
            "sym",
            "ruby",
            "vanish");

    private WordContents() {}

    /** @throws Unmade naming the first thing that would be lost */
    static void requireLayable(XWPFDocument word) throws Unmade {
        try (XmlCursor cursor = word.getDocument().newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.toNextToken() == XmlCursor.TokenType.START
                        && LOST.contains(cursor.getName().getLocalPart())) {
                    throw new Unmade(Reason.UNSUPPORTED, cursor.getName().getLocalPart());
                }
            }
        }
        for (XWPFParagraph paragraph : word.getParagraphs()) {
            if (paragraph.getNumID() != null && !paragraph.getText().isBlank()) {
                throw new Unmade(Reason.UNSUPPORTED, "numPr");
            }
        }
        boolean marginal = Stream.<XWPFHeaderFooter>concat(word.getHeaderList().stream(), word.getFooterList().stream())
                .anyMatch(part -> part.getText().codePoints().anyMatch(Character::isLetter));
        if (marginal) {
            throw new Unmade(Reason.UNSUPPORTED, "header");
        }
    }
}
