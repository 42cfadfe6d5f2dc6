package gongwen.proof.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** AR PL UMing CN, the TrueType Song typeface of Debian's {@code fonts-arphic-uming}. Close it after use. */
final class ChineseFont implements AutoCloseable {

    private static final Path FILE = Path.of("/usr/share/fonts/truetype/arphic/uming.ttc");

    /** What a reader needs to draw outlines; the bitmaps and layout tables of the whole font stay out. */
    private static final List<String> OUTLINE_TABLES = List.of(
            "head", "hhea", "maxp", "name", "OS/2", "cmap", "post", "loca", "glyf", "hmtx", "cvt ", "fpgm", "prep");

    private final TrueTypeCollection collection;
    private final TrueTypeFont font;

    private ChineseFont(TrueTypeCollection collection, TrueTypeFont font) {
        this.collection = collection;
        this.font = font;
    }

    /** @throws IllegalStateException if the font is not installed */
    static ChineseFont open() throws IOException {
        if (!Files.isReadable(FILE)) {
            throw new IllegalStateException(
                    "The Chinese font " + FILE + " is missing. Install it: apt-get install fonts-arphic-uming");
        }
        TrueTypeCollection collection = new TrueTypeCollection(FILE.toFile());
        return new ChineseFont(collection, collection.getFontByName("UMingCN"));
    }

    /** How far a character advances, as a part of the font size. */
    double advance(int codePoint) {
        try {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font for one PDF; only the glyphs used there are embedded. */
    PDFont forPdf(PDDocument pdf) throws IOException {
        return PDType0Font.load(pdf, font, true);
    }

    /** A TrueType file that holds only the characters of this text. */
    byte[] subset(String text) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, OUTLINE_TABLES);
        text.codePoints().forEach(subsetter::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        collection.close();
    }
}
