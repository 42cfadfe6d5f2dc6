package gongwen.proof.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class FileFormatTest {

    private static final OfficialDocument REQUEST = DistrictDocuments.schoolBusRequest();

    @Test
    void wordShouldHoldNumberTitleAndText() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(FileFormat.DOCX, REQUEST)));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(
                            "松泾府〔2016〕18号", "签发人：吴军", "松泾镇人民政府关于解决校车站点建设资金的请示", "妥否，请批示。", "2016年4月18日", "抄送：云浦区财政局。");
        }
    }

    @Test
    void pdfShouldEmbedItsFontAndGiveItsTextBack() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written(FileFormat.PDF, DistrictDocuments.classifiedReport()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("机密★1年", "云开管〔2016〕7号");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void longTextShouldRunOverSeveralPagesOfThePdf() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written(FileFormat.PDF, REQUEST))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void ofdShouldHoldItsTextInPageObjects() throws Exception {
        Map<String, byte[]> parts = unzipped(written(FileFormat.OFD, REQUEST));

        Document page = parsed(parts.get("Doc_0/Pages/Page_0/Content.xml"));
        NodeList codes = page.getElementsByTagNameNS("http://www.ofdspec.org/2016", "TextCode");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codes.getLength(); i++) {
            text.append(codes.item(i).getTextContent());
        }
        assertThat(text).contains("松泾府〔2016〕18号", "校车站点建设资金的请示");
        assertThat(new String(parts.get("OFD.xml"), StandardCharsets.UTF_8)).contains("Doc_0/Document.xml");
    }

    @Test
    void ofdShouldEmbedAFontThatKnowsItsCharacters() throws Exception {
        byte[] bytes = unzipped(written(FileFormat.OFD, REQUEST)).get("Doc_0/Res/uming.ttf");

        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            assertThat(font.getUnicodeCmapLookup().getGlyphId('请')).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"PDF", "OFD"})
    void fixedLayoutShouldBeTheSameFileWhenTheDocumentIsTheSame(FileFormat format) throws Exception {
        assertThat(written(format, REQUEST)).isEqualTo(written(format, REQUEST));
    }

    private static byte[] written(FileFormat format, OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(document, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
