package gongwen.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongwen.models.tables.Element;
import gongwen.typesetting.LaidOutPage.Area;
import gongwen.typesetting.LaidOutPage.Glyph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.io.IOUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesettingTest {

    private static final double TOP = 37;
    private static final double LEFT = 28;
    private static final double RIGHT = LEFT + 156;
    private static final double BOTTOM = TOP + 225;

    @TempDir
    private Path folder;

    @Test
    void everyElementShouldStandOnceAndInItsOrderInAllThreeFiles() throws Exception {
        new OrderFixture().form("UPWARD").laidOut(folder);
        List<String> order = List.of(
                "特急",
                "云浦区人民政府文件",
                OrderFixture.NUMBER,
                "签发人：周明",
                "云浦区人民政府关于进一步推行无纸化办公的通知",
                "各镇人民政府、街道办事处、区政府各部门：",
                OrderFixture.PARAGRAPH,
                "附件：1.无纸化办公任务分工表2.电子收发管理员名单",
                OrderFixture.DATE,
                "（此件公开发布）",
                "抄送：区委办公室，区人大常委会办公室。",
                "云浦区人民政府办公室2026年3月6日印发");

        for (String text : List.of(word(), inReadingOrder(PdfPages.read(folder.resolve("laid-out.pdf"))), ofd())) {
            assertThat(order)
                    .allSatisfy(element ->
                            assertThat(text.split(element, -1)).as(element).hasSize(2));
            assertThat(order.stream().map(text::indexOf)).isSorted();
            assertThat(text.split("签发人", -1)).hasSize(2);
        }
    }

    @Test
    void sheetShouldBeA4WithItsTextInsideTheTypeArea() throws Exception {
        new OrderFixture().paragraphs(40).laidOut(folder);

        for (LaidOutPage page : PdfPages.read(folder.resolve("laid-out.pdf"))) {
            assertThat(page.width()).isCloseTo(210, within(0.2));
            assertThat(page.height()).isCloseTo(297, within(0.2));
            List<Glyph> inside = page.glyphs().stream()
                    .filter(glyph -> glyph.baseline() < BOTTOM + 1)
                    .toList();
            assertThat(inside).allSatisfy(glyph -> {
                assertThat(glyph.x()).isGreaterThan(LEFT - 0.5);
                // a stop may hang in the margin
                assertThat(glyph.x() + glyph.advance())
                        .isLessThan(RIGHT + 1 + ("，。、；：".contains(glyph.text()) ? glyph.size() : 0));
                assertThat(glyph.baseline()).isGreaterThan(TOP);
            });
        }
    }

    @Test
    void fullPageShouldHoldTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
        new OrderFixture().paragraphs(40).laidOut(folder);
        LaidOutPage full = PdfPages.read(folder.resolve("laid-out.pdf")).get(1);

        List<List<Glyph>> lines = lines(full).stream()
                .filter(line -> line.get(0).baseline() < BOTTOM)
                .toList();
        assertThat(lines).hasSize(22);
        assertThat(lines.stream()
                        .mapToLong(line -> line.stream()
                                .filter(glyph -> glyph.x() < RIGHT - 1)
                                .count())
                        .max())
                .hasValue(28);
        double first = lines.get(0).get(0).baseline();
        double last = lines.get(21).get(0).baseline();
        assertThat((last - first) / 21).isCloseTo(225.0 / 22, within(0.05));
        assertThat(lines.get(0).get(2).size() * 72 / 25.4).isCloseTo(16, within(0.1));
        double character = (lines.get(1).get(20).x() - lines.get(1).get(0).x()) / 20;
        assertThat(character).isCloseTo(156.0 / 28, within(0.05));
    }

    @Test
    void redLineShouldStandFourMillimetresUnderTheNumberAsWideAsTheText() throws Exception {
        new OrderFixture().laidOut(folder);
        LaidOutPage first = PdfPages.read(folder.resolve("laid-out.pdf")).get(0);
        Glyph number = first.glyphs().stream()
                .filter(glyph -> glyph.text().equals("〔"))
                .findFirst()
                .orElseThrow();
        Area line = first.areas().stream()
                .filter(area -> area.colour().red() > 200 && area.width() > 100)
                .findFirst()
                .orElseThrow();

        assertThat(line.y() - number.baseline()).isBetween(4.2, 5.5);
        assertThat(line.x()).isCloseTo(LEFT, within(0.5));
        assertThat(line.width()).isCloseTo(156, within(1.0));
        Glyph mark = largest(first);
        assertThat(mark.colour().red()).isGreaterThan(200);
        assertThat(mark.baseline() - mark.size() * 0.85).isCloseTo(TOP + 35, within(3.0));
    }

    @ParameterizedTest
    @CsvSource({"1", "6", "9", "12", "15", "18"})
    void imprintShouldStandAtTheFootOfTheLastPageAndHideNothing(int paragraphs) throws Exception {
        new OrderFixture().paragraphs(paragraphs).laidOut(folder);
        List<LaidOutPage> pages = PdfPages.read(folder.resolve("laid-out.pdf"));
        List<List<Glyph>> lines = lines(pages.get(pages.size() - 1)).stream()
                .filter(line -> line.get(0).baseline() < BOTTOM)
                .toList();

        List<Glyph> last = lines.get(lines.size() - 1);
        assertThat(text(last)).endsWith("印发");
        assertThat(last.get(0).baseline()).isCloseTo(BOTTOM - 3, within(4.0));
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).get(0).baseline() - lines.get(i - 1).get(0).baseline())
                    .as("line " + i)
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void fontsShouldBeEmbedded() throws Exception {
        new OrderFixture().form("UPWARD").laidOut(folder);
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("laid-out.pdf").toFile())) {
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts)
                    .extracting(font -> FontFiles.plain(font.getName()))
                    .contains("UMingCN", "WenQuanYiZenHei", "UKaiCN");
        }
    }

    @ParameterizedTest
    @CsvSource({"LETTER, 2", "ORDER, 0", "MINUTES, 1", "FILE, 1"})
    void formShouldHaveItsOwnRedLines(String form, int lines) throws Exception {
        new OrderFixture().form(form).laidOut(folder);
        LaidOutPage first = PdfPages.read(folder.resolve("laid-out.pdf")).get(0);

        List<Double> places = first.areas().stream()
                .filter(area -> area.colour().red() > 200 && area.width() > 100)
                .map(Area::y)
                .sorted()
                .toList();
        long apart = Stream.concat(Stream.of(-100.0), places.stream())
                .reduce(
                        List.<Double>of(),
                        (kept, y) -> kept.isEmpty() || y - kept.get(kept.size() - 1) > 5
                                ? Stream.concat(kept.stream(), Stream.of(y)).toList()
                                : kept,
                        (a, b) -> a)
                .size();
        assertThat(apart - 1).isEqualTo(lines);
    }

    @Test
    void tableAndHeadingsShouldBeCarriedOver() throws Exception {
        byte[] body = OrderFixture.docx(word -> {
            OrderFixture.paragraphs(word, "一、工作目标", OrderFixture.PARAGRAPH, "（一）责任分工");
            var table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("牵头单位");
            table.getRow(0).getCell(1).setText("完成时限");
            table.getRow(1).getCell(0).setText("区财政局");
            table.getRow(1).getCell(1).setText("2026年6月30日");
        });
        new OrderFixture().body(body, "docx").laidOut(folder);
        List<LaidOutPage> pages = PdfPages.read(folder.resolve("laid-out.pdf"));

        assertThat(inReadingOrder(pages)).contains("一、工作目标", "牵头单位", "区财政局", "2026年6月30日");
        assertThat(fontOf("目", pages)).isEqualTo("WenQuanYiZenHei");
        assertThat(fontOf("责", pages)).isEqualTo("UKaiCN");
    }

    private static String fontOf(String text, List<LaidOutPage> pages) {
        return pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> glyph.text().equals(text))
                .map(glyph -> FontFiles.plain(glyph.font()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Glyph largest(LaidOutPage page) {
        return page.glyphs().stream()
                .max(Comparator.comparingDouble(Glyph::size))
                .orElseThrow();
    }

    /** Lines from top to bottom, each from left to right. */
    private static List<List<Glyph>> lines(LaidOutPage page) {
        TreeMap<Long, List<Glyph>> byBaseline = new TreeMap<>();
        page.glyphs().stream()
                .filter(glyph -> !glyph.text().isBlank())
                .sorted(Comparator.comparingDouble(Glyph::x))
                .forEach(glyph -> byBaseline
                        .computeIfAbsent(Math.round(glyph.baseline()), key -> new ArrayList<>())
                        .add(glyph));
        return List.copyOf(byBaseline.values());
    }

    private static String text(List<Glyph> line) {
        return line.stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static String inReadingOrder(List<LaidOutPage> pages) {
        return pages.stream()
                .flatMap(page -> lines(page).stream())
                .map(TypesettingTest::text)
                .collect(Collectors.joining())
                .replaceAll("—\\d+—", "");
    }

    private String word() throws IOException {
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(folder.resolve("laid-out.docx")));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return plain(extractor.getText());
        }
    }

    private String ofd() throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(folder.resolve("laid-out.ofd").toFile())) {
            for (int i = 0; zip.getEntry("Doc_0/Pages/Page_" + i + "/Content.xml") != null; i++) {
                String xml = IOUtils.toString(
                        zip.getInputStream(zip.getEntry("Doc_0/Pages/Page_" + i + "/Content.xml")),
                        StandardCharsets.UTF_8);
                text.append(xml.replaceAll("<[^>]*>", ""));
            }
        }
        return plain(text.toString());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "").replaceAll("—\\d*—", "");
    }

    @Test
    void wordFileShouldNameTheOfficesOwnTypefaces() throws Exception {
        new OrderFixture().laidOut(folder);

        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(folder.resolve("laid-out.docx")))) {
            assertThat(word.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily()))
                    .contains("仿宋", "方正小标宋简体", "黑体");
        }
    }

    @Test
    void processShouldSayWhatItMade() throws Exception {
        new OrderFixture().with(Element.URGENCY).write(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TypesettingProcess.class.getName(),
                        folder.toString(),
                        "60000",
                        "4000000000")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(IOUtils.toString(process.getInputStream(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("MADE -");
        assertThat(folder.resolve("laid-out.ofd")).isRegularFile();
    }
}
