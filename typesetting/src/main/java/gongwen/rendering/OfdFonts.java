package gongwen.rendering;

import gongwen.models.tables.Face;
import gongwen.models.tables.Templates;
import gongwen.rendering.Unrendered.Reason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts that an OFD is drawn with: its own where they are embedded and can be, else what stands in for them. */
final class OfdFonts implements AutoCloseable {

    private static final String USUAL = "SONGTI";

    private final PDDocument pdf;
    private final OfdPackage ofd;
    private final Templates templates;
    private final Map<String, PDFont> embedded = new HashMap<>();
    private final Map<String, PDFont> standing = new HashMap<>();
    private final List<Closeable> open = new ArrayList<>();

    OfdFonts(PDDocument pdf, OfdPackage ofd, Templates templates) {
        this.pdf = pdf;
        this.ofd = ofd;
        this.templates = templates;
    }

    /** The fonts to try for a text, in order. */
    List<PDFont> of(OfdResources.@Nullable Font font) throws Unrendered, IOException {
        List<PDFont> fonts = new ArrayList<>();
        if (font != null && font.file() != null) {
            PDFont own = embedded(font.file());
            if (own != null) {
                fonts.add(own);
            }
        }
        fonts.add(standIn(font == null ? "" : font.name()));
        return fonts;
    }

    private @Nullable PDFont embedded(String file) throws Unrendered, IOException {
        PDFont known = embedded.get(file);
        if (known == null) {
            byte[] bytes = ofd.bytes(file);
            try {
                known = PDType0Font.load(pdf, new ByteArrayInputStream(bytes), true);
            } catch (IOException | RuntimeException unusable) {
                return null;
            }
            embedded.put(file, known);
        }
        return known;
    }

    private PDFont standIn(String name) throws IOException, Unrendered {
        Face face = templates.faces().values().stream()
                .filter(each -> each.name().equals(name) || each.also().contains(name))
                .findFirst()
                .orElseGet(() -> templates.faces().get(USUAL));
        if (face == null) {
            throw new Unrendered(Reason.NOT_INSTALLED);
        }
        PDFont known = standing.get(face.family());
        if (known == null) {
            known = PDType0Font.load(pdf, font(face), true);
            standing.put(face.family(), known);
        }
        return known;
    }

    private TrueTypeFont font(Face face) throws IOException, Unrendered {
        File file = new File(face.file());
        if (!file.canRead()) {
            throw new Unrendered(Reason.NOT_INSTALLED);
        }
        if (!face.file().endsWith(".ttc")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            open.add(font);
            return font;
        }
        TrueTypeCollection collection = new TrueTypeCollection(file);
        open.add(collection);
        List<TrueTypeFont> fonts = new ArrayList<>();
        collection.processAllFonts(fonts::add);
        for (TrueTypeFont font : fonts) {
            if (font.getNaming() != null
                    && face.family().equals(font.getNaming().getFontFamily())) {
                return font;
            }
        }
        return fonts.get(0);
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
