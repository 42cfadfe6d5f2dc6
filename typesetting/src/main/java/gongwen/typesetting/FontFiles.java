package gongwen.typesetting;

import gongwen.models.tables.Face;
import gongwen.models.tables.Templates;
import gongwen.typesetting.Unmade.Reason;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** The font files of the templates, by the names their fonts have in a PDF. Close it after use. */
final class FontFiles implements AutoCloseable {

    /** What a reader needs to draw outlines; the bitmaps and layout tables of the whole font stay out. */
    private static final List<String> OUTLINE_TABLES = List.of(
            "head", "hhea", "maxp", "name", "OS/2", "cmap", "post", "loca", "glyf", "hmtx", "cvt ", "fpgm", "prep");

    private final List<String> files;
    private final Map<String, TrueTypeFont> found = new HashMap<>();
    private final List<Closeable> open = new ArrayList<>();

    FontFiles(Templates templates) {
        this.files =
                templates.faces().values().stream().map(Face::file).distinct().toList();
    }

    /** Only what is asked for is opened: a collection holds more fonts than a document has. */
    private @Nullable TrueTypeFont font(String name) throws IOException {
        TrueTypeFont known = found.get(name);
        for (int i = 0; known == null && i < files.size(); i++) {
            known = font(name, new File(files.get(i)));
        }
        if (known != null) {
            found.put(name, known);
        }
        return known;
    }

    private @Nullable TrueTypeFont font(String name, File file) throws IOException {
        if (file.getName().endsWith(".ttc")) {
            TrueTypeCollection collection = new TrueTypeCollection(file);
            open.add(collection);
            return collection.getFontByName(name);
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        open.add(font);
        return name.equals(font.getName()) ? font : null;
    }

    /**
     * A TrueType file that holds only the characters of a text.
     *
     * @param pdfName the font's name in a PDF, a subset's mark before it or not
     */
    byte[] subset(String pdfName, String text) throws IOException, Unmade {
        TrueTypeFont font = font(plain(pdfName));
        if (font == null) {
            throw new Unmade(Reason.NOT_INSTALLED, plain(pdfName));
        }
        TTFSubsetter subsetter = new TTFSubsetter(font, OUTLINE_TABLES);
        text.codePoints().forEach(subsetter::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    static String plain(String pdfName) {
        return pdfName.replaceFirst("^[A-Z]{6}\\+", "");
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
