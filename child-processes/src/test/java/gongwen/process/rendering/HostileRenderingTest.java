package gongwen.process.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import gongwen.process.reading.FileFixture;
import gongwen.process.rendering.RenderingProcesses.Rendered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * Files made to harm who opens them: each is answered, none reaches the listener on this machine's loopback, and the next
 * honest file is served. LibreOffice is asked only where its network can be taken away; elsewhere it is never started.
 */
class HostileRenderingTest {

    private static final SourceKind DOCX = SourceKind.named("docx").orElseThrow();
    private static final SourceKind OFD = SourceKind.named("ofd").orElseThrow();
    private static final SourceKind PDF = SourceKind.named("pdf").orElseThrow();
    private static final SourceKind PICTURE = SourceKind.named("picture").orElseThrow();
    private static final Target THUMBNAIL = new Target("png", 100, 100, 1);
    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
            + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";

    private Canary canary;
    private RenderingProcesses processes;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        canary = new Canary();
        Path classPath = ClassPathFolder.find(Path.of(""), "typesetting", "gongwen.renditions.class-path", null);
        RenderingLimits limits = new RenderingLimits(
                1,
                DataSize.ofMegabytes(256),
                DataSize.ofGigabytes(4),
                DataSize.ofMegabytes(64),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
        processes = new RenderingProcesses(classPath, limits, Isolation.ofThisSystem(), folder);
    }

    @AfterEach
    void stop() throws IOException {
        processes.close();
        canary.close();
    }

    private Rendered<byte[]> render(SourceKind kind, Target target, byte[] file) {
        return processes.render(kind, target, () -> new ByteArrayInputStream(file), InputStream::readAllBytes);
    }

    private Map<String, byte[]> officeFiles() throws IOException {
        String namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "entity bomb",
                docx(
                        BOMB + "<w:document " + namespaces
                                + "><w:body><w:p><w:r><w:t>&g;</w:t></w:r></w:p></w:body></w:document>",
                        ""));
        files.put(
                "external entity",
                docx(
                        "<!DOCTYPE x SYSTEM \"" + canary.url("dtd") + "\"><w:document " + namespaces
                                + "><w:body><w:p/></w:body></w:document>",
                        ""));
        files.put(
                "remote template and picture",
                docx(
                        "<w:document " + namespaces
                                + "><w:body><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                + "<w:instrText> INCLUDEPICTURE \"" + canary.url("field.png")
                                + "\" \\d </w:instrText></w:r><w:r>"
                                + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:body></w:document>",
                        "<Relationship Id=\"t1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "attachedTemplate\" Target=\"" + canary.url("template.dotm")
                                + "\" TargetMode=\"External\"/>"));
        return files;
    }

    private static byte[] docx(String document, String relationships) throws IOException {
        String package_ = "http://schemas.openxmlformats.org/package/2006/";
        return FileFixture.zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + package_ + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                        + "\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + package_ + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml"
                        + "\"/></Relationships>",
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + package_ + "relationships\">" + relationships + "</Relationships>",
                "word/document.xml",
                document));
    }

    private byte[] pdf(String catalogue, String page, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalogue + ">>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R" + page
                        + "/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length " + packed.size()
                        + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed.toByteArray());
        out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A picture that says it has very many pixels. */
    private static byte[] hugePicture() {
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 4 + head.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(head.length - 4)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void officeFilesShouldReachNothingAndStopNoOtherFile() throws IOException {
        if (!processes.knows(DOCX)) {
            assertThat(Isolation.ofThisSystem().isComplete()).isFalse();
            return;
        }
        for (Map.Entry<String, byte[]> file : officeFiles().entrySet()) {
            Rendered<byte[]> answer = render(DOCX, Target.PDF, file.getValue());
            assertThat(answer.made() != null || answer.obstacle() != null)
                    .as(file.getKey())
                    .isTrue();
        }

        assertThat(render(DOCX, Target.PDF, FileFixture.docxSaying("通知")).made())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(canary.visits()).isZero();
    }

    @Test
    void ofdShouldBeBrokenWhenItBringsADocumentType() throws IOException {
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canary.url("entity") + "\">]><x>&e;</x>";

        assertThat(render(OFD, Target.PDF, FileFixture.zip(Map.of("OFD.xml", BOMB + "<x>&g;</x>")))
                        .obstacle())
                .isEqualTo(Unmakeable.BROKEN);
        assertThat(render(OFD, Target.PDF, FileFixture.zip(Map.of("OFD.xml", external)))
                        .obstacle())
                .isEqualTo(Unmakeable.BROKEN);
        assertThat(canary.visits()).isZero();
    }

    @Test
    void ofdShouldBeTooCostlyWhenAPartUnpacksToVeryMuch() throws IOException {
        byte[] bomb = FileFixture.zip("OFD.xml", new byte[200_000_000]);
        assertThat(bomb.length).isLessThan(1_000_000);

        assertThat(render(OFD, Target.PDF, bomb).obstacle()).isEqualTo(Unmakeable.TOO_COSTLY);
    }

    @Test
    void pictureShouldBeTooCostlyWhenItSaysItIsHuge() {
        assertThat(render(PICTURE, THUMBNAIL, hugePicture()).obstacle()).isEqualTo(Unmakeable.TOO_COSTLY);
        assertThat(render(PICTURE, Target.PDF, hugePicture()).obstacle()).isEqualTo(Unmakeable.TOO_COSTLY);
    }

    @Test
    void pdfShouldReachNothingAndStopNoOtherFile() throws IOException {
        String xfa = "/AcroForm<</XFA(<!DOCTYPE x SYSTEM '" + canary.url("xfa")
                + "'><x/>)/Fields[]>>/OpenAction<</S/URI/URI(" + canary.url("open") + ")>>";
        byte[] operators = "0 0 m 9 9 l S\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);

        Rendered<byte[]> form = render(PDF, THUMBNAIL, pdf(xfa, "/MediaBox[0 0 100 100]", new byte[0]));
        Rendered<byte[]> endless = render(PDF, THUMBNAIL, pdf("", "/MediaBox[0 0 1e9 1e9]", operators));

        assertThat(form.made()).isNotEmpty();
        assertThat(endless.made() != null
                        || endless.obstacle() == Unmakeable.TOO_COSTLY
                        || endless.obstacle() == Unmakeable.BROKEN)
                .isTrue();
        assertThat(render(PDF, THUMBNAIL, pdf("", "/MediaBox[0 0 100 100]", new byte[0]))
                        .made())
                .isNotEmpty();
        assertThat(canary.visits()).isZero();
    }
}
