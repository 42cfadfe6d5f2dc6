package gongwen.proof.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Sets a document as OFD (GB/T 33190-2016): a zip of XML parts with the used glyphs of the Chinese font embedded.
 * Lengths in OFD are millimetres.
 */
final class OfdWriter {

    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int FONT_ID = 1;
    private static final int FIRST_PAGE_ID = 10;

    /** Objects of a page are numbered from its id times this. */
    private static final int OBJECTS_PER_PAGE = 1000;

    private final ZipOutputStream zip;

    /** The document's own date, so that the same document is the same file. */
    private final LocalDateTime modified;

    private OfdWriter(ZipOutputStream zip, LocalDate date) {
        this.zip = zip;
        this.modified = date.atStartOfDay();
    }

    static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (ChineseFont chinese = ChineseFont.open()) {
            List<TypesetPage> pages = Typesetter.set(Block.of(document), chinese::advance);
            String everything = pages.stream()
                    .flatMap(page -> page.lines().stream())
                    .map(TypesetPage.Line::text)
                    .collect(Collectors.joining());
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            OfdWriter ofd = new OfdWriter(zip, document.body().date());
            ofd.entry("OFD.xml", root(document));
            ofd.entry("Doc_0/Document.xml", body(pages.size()));
            ofd.entry("Doc_0/PublicRes.xml", resources());
            ofd.entry("Doc_0/Res/uming.ttf", chinese.subset(everything));
            for (int i = 0; i < pages.size(); i++) {
                ofd.entry("Doc_0/Pages/Page_" + i + "/Content.xml", page(pages.get(i), FIRST_PAGE_ID + i, chinese));
            }
            zip.finish();
        }
    }

    private void entry(String name, String xml) throws IOException {
        entry(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(modified);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String root(OfficialDocument document) {
        return """
                <ofd:OFD %s Version="1.0" DocType="OFD">
                  <ofd:DocBody>
                    <ofd:DocInfo>
                      <ofd:DocID>%s</ofd:DocID>
                      <ofd:Title>%s</ofd:Title>
                      <ofd:Author>%s</ofd:Author>
                      <ofd:CreationDate>%s</ofd:CreationDate>
                    </ofd:DocInfo>
                    <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>
                  </ofd:DocBody>
                </ofd:OFD>
                """.formatted(
                        NAMESPACE,
                        documentId(document),
                        escaped(document.body().title()),
                        escaped(document.head().issuer()),
                        document.body().date());
    }

    /** 32 hexadecimal digits, the same for the same document. */
    private static String documentId(OfficialDocument document) {
        byte[] number = document.head().number().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(number).toString().replace("-", "");
    }

    private static String body(int pages) {
        String list = IntStream.range(0, pages)
                .mapToObj(i -> "    <ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>\n"
                        .formatted(FIRST_PAGE_ID + i, i))
                .collect(Collectors.joining());
        return """
                <ofd:Document %s>
                  <ofd:CommonData>
                    <ofd:MaxUnitID>%d</ofd:MaxUnitID>
                    <ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
                    <ofd:PublicRes>PublicRes.xml</ofd:PublicRes>
                  </ofd:CommonData>
                  <ofd:Pages>
                %s  </ofd:Pages>
                </ofd:Document>
                """.formatted(NAMESPACE, (FIRST_PAGE_ID + pages) * OBJECTS_PER_PAGE, list);
    }

    private static String resources() {
        return """
                <ofd:Res %s BaseLoc="Res">
                  <ofd:Fonts>
                    <ofd:Font ID="%d" FontName="AR PL UMing CN" FamilyName="AR PL UMing CN">
                      <ofd:FontFile>uming.ttf</ofd:FontFile>
                    </ofd:Font>
                  </ofd:Fonts>
                </ofd:Res>
                """.formatted(NAMESPACE, FONT_ID);
    }

    private static String page(TypesetPage page, int pageId, ChineseFont font) {
        StringBuilder objects = new StringBuilder();
        int id = pageId * OBJECTS_PER_PAGE;
        int layer = id++;
        for (TypesetPage.Line line : page.lines()) {
            objects.append(text(line, id++, font));
        }
        for (TypesetPage.Rule rule : page.rules()) {
            objects.append(rule(rule, id++));
        }
        return """
                <ofd:Page %s>
                  <ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>
                  <ofd:Content>
                    <ofd:Layer ID="%d" Type="Body">
                %s    </ofd:Layer>
                  </ofd:Content>
                </ofd:Page>
                """.formatted(NAMESPACE, layer, objects);
    }

    private static String text(TypesetPage.Line line, int id, ChineseFont font) {
        String deltas = line.text()
                .codePoints()
                .limit(Math.max(0, line.text().codePointCount(0, line.text().length()) - 1))
                .mapToObj(character -> number(font.advance(character) * line.size()))
                .collect(Collectors.joining(" "));
        return """
                      <ofd:TextObject ID="%d" Boundary="%s %s %s %s" Font="%d" Size="%s">
                        <ofd:FillColor Value="%s"/>
                        <ofd:TextCode X="0" Y="%s" DeltaX="%s">%s</ofd:TextCode>
                      </ofd:TextObject>
                """.formatted(
                        id,
                        number(line.x()),
                        number(line.baseline() - line.size()),
                        number(line.width()),
                        number(line.size() * 1.3),
                        FONT_ID,
                        number(line.size()),
                        colour(line.red()),
                        number(line.size()),
                        deltas,
                        escaped(line.text()));
    }

    private static String rule(TypesetPage.Rule rule, int id) {
        return """
                      <ofd:PathObject ID="%d" Boundary="%s %s %s 1" LineWidth="%s">
                        <ofd:StrokeColor Value="%s"/>
                        <ofd:AbbreviatedData>M 0 0.5 L %s 0.5</ofd:AbbreviatedData>
                      </ofd:PathObject>
                """.formatted(
                        id,
                        number(rule.x()),
                        number(rule.y() - 0.5),
                        number(rule.width()),
                        number(rule.thickness()),
                        colour(rule.red()),
                        number(rule.width()));
    }

    private static String colour(boolean red) {
        return red ? "255 0 0" : "0 0 0";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
