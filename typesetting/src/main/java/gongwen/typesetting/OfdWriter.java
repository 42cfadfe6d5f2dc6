package gongwen.typesetting;

import gongwen.typesetting.LaidOutPage.Area;
import gongwen.typesetting.LaidOutPage.Colour;
import gongwen.typesetting.LaidOutPage.Glyph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes pages as OFD (GB/T 33190-2016): a zip of XML parts with the used glyphs of the fonts embedded. Lengths in OFD are
 * millimetres.
 */
final class OfdWriter {

    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int FIRST_PAGE_ID = 100;

    /** Objects of a page are numbered from its id times this. */
    private static final int OBJECTS_PER_PAGE = 10_000;

    private final List<LaidOutPage> pages;
    private final ZipOutputStream zip;

    /** Ids of the fonts by their names in the PDF. */
    private final Map<String, Integer> fonts = new LinkedHashMap<>();

    private OfdWriter(List<LaidOutPage> pages, ZipOutputStream zip) {
        this.pages = List.copyOf(pages);
        this.zip = zip;
        pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .forEach(glyph -> fonts.putIfAbsent(glyph.font(), fonts.size() + 1));
    }

    /**
     * Writes a file; the stream stays open.
     *
     * @param identity what the document's id is made of
     */
    static void write(List<LaidOutPage> pages, FontFiles files, String identity, OutputStream out)
            throws IOException, Unmade {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        OfdWriter ofd = new OfdWriter(pages, zip);
        ofd.entry("OFD.xml", root(identity));
        ofd.entry("Doc_0/Document.xml", ofd.document());
        ofd.entry("Doc_0/PublicRes.xml", ofd.resources());
        for (Map.Entry<String, Integer> font : ofd.fonts.entrySet()) {
            String used = pages.stream()
                    .flatMap(page -> page.glyphs().stream())
                    .filter(glyph -> glyph.font().equals(font.getKey()))
                    .map(Glyph::text)
                    .collect(Collectors.joining());
            ofd.entry("Doc_0/Res/" + font.getValue() + ".ttf", files.subset(font.getKey(), used));
        }
        for (int i = 0; i < pages.size(); i++) {
            ofd.entry("Doc_0/Pages/Page_" + i + "/Content.xml", ofd.page(pages.get(i), FIRST_PAGE_ID + i));
        }
        zip.finish();
    }

    private void entry(String name, String xml) throws IOException {
        entry(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String root(String identity) {
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        return """
                <ofd:OFD %s Version="1.0" DocType="OFD">
                  <ofd:DocBody>
                    <ofd:DocInfo><ofd:DocID>%s</ofd:DocID></ofd:DocInfo>
                    <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>
                  </ofd:DocBody>
                </ofd:OFD>
                """.formatted(NAMESPACE, id.toString().replace("-", ""));
    }

    private String document() {
        LaidOutPage first = pages.get(0);
        String list = IntStream.range(0, pages.size())
                .mapToObj(i -> "    <ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>\n"
                        .formatted(FIRST_PAGE_ID + i, i))
                .collect(Collectors.joining());
        return """
                <ofd:Document %s>
                  <ofd:CommonData>
                    <ofd:MaxUnitID>%d</ofd:MaxUnitID>
                    <ofd:PageArea><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:PageArea>
                    <ofd:PublicRes>PublicRes.xml</ofd:PublicRes>
                  </ofd:CommonData>
                  <ofd:Pages>
                %s  </ofd:Pages>
                </ofd:Document>
                """.formatted(
                        NAMESPACE,
                        (FIRST_PAGE_ID + pages.size()) * OBJECTS_PER_PAGE,
                        number(first.width()),
                        number(first.height()),
                        list);
    }

    private String resources() {
        String list = fonts.entrySet().stream()
                .map(font -> """
                            <ofd:Font ID="%d" FontName="%s" FamilyName="%s"><ofd:FontFile>%d.ttf</ofd:FontFile></ofd:Font>
                        """.formatted(
                                font.getValue(),
                                escaped(FontFiles.plain(font.getKey())),
                                escaped(FontFiles.plain(font.getKey())),
                                font.getValue()))
                .collect(Collectors.joining());
        return """
                <ofd:Res %s BaseLoc="Res">
                  <ofd:Fonts>
                %s  </ofd:Fonts>
                </ofd:Res>
                """.formatted(NAMESPACE, list);
    }

    private String page(LaidOutPage page, int pageId) {
        StringBuilder objects = new StringBuilder();
        int id = pageId * OBJECTS_PER_PAGE;
        int layer = id++;
        for (Area area : page.areas()) {
            objects.append(area(area, id++));
        }
        for (List<Glyph> run : runs(page.glyphs())) {
            objects.append(text(run, id++));
        }
        return """
                <ofd:Page %s>
                  <ofd:Area><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:Area>
                  <ofd:Content>
                    <ofd:Layer ID="%d" Type="Body">
                %s    </ofd:Layer>
                  </ofd:Content>
                </ofd:Page>
                """.formatted(NAMESPACE, number(page.width()), number(page.height()), layer, objects);
    }

    /** Characters that stand on one line and look alike, together. */
    private static List<List<Glyph>> runs(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            List<Glyph> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && glyph.continues(last.get(last.size() - 1))) {
                last.add(glyph);
            } else {
                runs.add(new ArrayList<>(List.of(glyph)));
            }
        }
        return runs;
    }

    private String text(List<Glyph> run, int id) {
        Glyph first = run.get(0);
        Glyph last = run.get(run.size() - 1);
        String deltas = IntStream.range(1, run.size())
                .mapToObj(i -> number(run.get(i).x() - run.get(i - 1).x()))
                .collect(Collectors.joining(" "));
        String text = run.stream().map(Glyph::text).collect(Collectors.joining());
        return """
                      <ofd:TextObject ID="%d" Boundary="%s %s %s %s" Font="%d" Size="%s">
                        <ofd:FillColor Value="%s"/>
                        <ofd:TextCode X="0" Y="%s"%s>%s</ofd:TextCode>
                      </ofd:TextObject>
                """.formatted(
                        id,
                        number(first.x()),
                        number(first.baseline() - first.size()),
                        number(last.x() + last.advance() - first.x()),
                        number(first.size() * 1.3),
                        fonts.get(first.font()),
                        number(first.size()),
                        colour(first.colour()),
                        number(first.size()),
                        deltas.isEmpty() ? "" : " DeltaX=\"" + deltas + "\"",
                        escaped(text));
    }

    private static String area(Area area, int id) {
        return """
                      <ofd:PathObject ID="%d" Boundary="%s %s %s %s" Stroke="false" Fill="true">
                        <ofd:FillColor Value="%s"/>
                        <ofd:AbbreviatedData>M 0 0 L %s 0 L %s %s L 0 %s C</ofd:AbbreviatedData>
                      </ofd:PathObject>
                """.formatted(
                        id,
                        number(area.x()),
                        number(area.y()),
                        number(area.width()),
                        number(area.height()),
                        colour(area.colour()),
                        number(area.width()),
                        number(area.width()),
                        number(area.height()),
                        number(area.height()));
    }

    private static String colour(Colour colour) {
        return colour.red() + " " + colour.green() + " " + colour.blue();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
