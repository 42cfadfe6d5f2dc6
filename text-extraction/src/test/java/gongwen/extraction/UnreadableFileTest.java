package gongwen.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableFileTest {

    private static final byte[] UNKNOWN = {0, 1, 2, 3, 4, 5};

    static Stream<Arguments> files() throws Exception {
        byte[] docx = WordFiles.body("x");
        byte[] pdf = PdfFiles.saying("请示");
        byte[] xls = OfficeFiles.xls(sheet -> OfficeFiles.cell(sheet, "请示"));
        byte[] zip = Archives.zip("a.txt", "x".getBytes(StandardCharsets.UTF_8));
        byte[] ofd = OfdFiles.saying("请示");
        return Stream.of(
                Arguments.of("docx with a password", "a.docx", WordFiles.withPassword(docx, "p"), Outcome.ENCRYPTED),
                Arguments.of("PDF with a password", "a.pdf", PdfFiles.withPassword("p"), Outcome.ENCRYPTED),
                Arguments.of("zip with a password", "a.zip", Archives.saidToBeEncrypted(zip), Outcome.ENCRYPTED),
                Arguments.of(
                        "7z with a password",
                        "a.7z",
                        Archives.sevenZip("a", UNKNOWN, new char[] {'p'}),
                        Outcome.ENCRYPTED),
                Arguments.of(
                        "docx with a password in a zip",
                        "a.zip",
                        Archives.zip("a.docx", WordFiles.withPassword(docx, "p")),
                        Outcome.ENCRYPTED),
                Arguments.of("docx without its end", "a.docx", cut(docx, 100), Outcome.BROKEN),
                Arguments.of("half a docx", "a.docx", cut(docx, docx.length / 2), Outcome.BROKEN),
                Arguments.of("half an OFD", "a.ofd", cut(ofd, ofd.length / 2), Outcome.BROKEN),
                Arguments.of("PDF without its end", "a.pdf", cut(pdf, 2000), Outcome.BROKEN),
                Arguments.of("half a PDF", "a.pdf", cut(pdf, pdf.length / 2), Outcome.BROKEN),
                Arguments.of("xls without its end", "a.xls", cut(xls, 1000), Outcome.BROKEN),
                Arguments.of("zip that calls itself a docx", "a.docx", zip, Outcome.BROKEN),
                Arguments.of(
                        "half a docx in a zip",
                        "a.zip",
                        Archives.zip("a.docx", cut(docx, docx.length / 2)),
                        Outcome.BROKEN),
                Arguments.of("program", "a.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}, Outcome.UNKNOWN_FORMAT),
                Arguments.of("unknown bytes", "a", UNKNOWN, Outcome.UNKNOWN_FORMAT),
                Arguments.of("unknown bytes in a zip", "a.zip", Archives.zip("a.bin", UNKNOWN), Outcome.UNKNOWN_FORMAT),
                Arguments.of(
                        "unknown bytes in an OFD",
                        "a.ofd",
                        OfdFiles.withPart("Doc_0/Attachs/a.bin", UNKNOWN),
                        Outcome.UNKNOWN_FORMAT),
                Arguments.of("entities without end", "a.xml", HostileFiles.billionLaughs(), Outcome.TOO_COSTLY),
                Arguments.of("zips in zips", "a.zip", HostileFiles.nested(12), Outcome.TOO_COSTLY),
                Arguments.of("too many files", "a.zip", HostileFiles.manyFiles(150), Outcome.TOO_COSTLY),
                Arguments.of("unpacking without end", "a.zip", HostileFiles.zeros("a.txt", 300), Outcome.TOO_COSTLY),
                Arguments.of("text without end", "a.docx", HostileFiles.swollenDocx(20), Outcome.TOO_COSTLY));
    }

    private static byte[] cut(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("files")
    void fileShouldBeUnreadableWhenNobodyCanClearIt(String what, String name, byte[] file, Outcome expected)
            throws Exception {
        assertThat(ReadingFixture.read(file, name).outcome()).as(what).isEqualTo(expected);
    }

    @Test
    void otherFilesShouldBeReadAllTheSameWhenOneCannotBe() throws Exception {
        Reading reading = ReadingFixture.read(HostileFiles.unknownBesideText("机密★1年"), "a.zip");

        assertThat(reading.outcome()).isEqualTo(Outcome.UNKNOWN_FORMAT);
        assertThat(reading.text()).contains("机密★1年");
    }

    @Test
    void localFileShouldNotBeReadWhenAnEntityNamesIt() throws Exception {
        byte[] xml =
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;x</a>".getBytes(StandardCharsets.UTF_8);

        assertThat(ReadingFixture.read(xml, "a.xml").text()).isEqualTo("x");
    }

    @Test
    void nothingShouldBeFetchedWhenAFileNamesAnAddress() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String xml = "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + address + "'> %p; <!ENTITY b SYSTEM '" + address
                    + "'>]><a>&b;</a>";

            ReadingFixture.read(xml.getBytes(StandardCharsets.UTF_8), "a.xml");
            ReadingFixture.read(PdfFiles.withXfa(xml), "a.pdf");
            ReadingFixture.read(HostileFiles.docxWithDocument(xml), "a.docx");
            ReadingFixture.read(HostileFiles.svgFrom(address), "a.svg");
            ReadingFixture.read(HostileFiles.htmlFrom(address), "a.html");

            assertThat(hasCaller(listener)).isFalse();
        }
    }

    /** Whoever connected while the files were read waits in the listener's queue. */
    private static boolean hasCaller(ServerSocket listener) throws IOException {
        listener.setSoTimeout(1);
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
