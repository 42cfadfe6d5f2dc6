package gongwen.extraction;

import static gongwen.extraction.ReadingFixture.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FixedLayoutTextTest {

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                Arguments.of("page", "a.pdf", PdfFiles.saying(MARK)),
                Arguments.of("annotation", "a.pdf", PdfFiles.annotated(MARK)),
                Arguments.of("title", "a.pdf", PdfFiles.titled(MARK)),
                Arguments.of("attached file", "a.pdf", PdfFiles.withAttachment("x.docx", WordFiles.header(MARK))),
                Arguments.of(
                        "name of an attached file",
                        "a.pdf",
                        PdfFiles.withAttachment(MARK + ".docx", WordFiles.body("x"))),
                Arguments.of("earlier revision", "a.pdf", PdfFiles.revised(MARK, "x")),
                Arguments.of("form", "a.pdf", PdfFiles.withXfa("<a><field><value>" + MARK + "</value></field></a>")),
                Arguments.of("page", "a.ofd", OfdFiles.saying(MARK)),
                Arguments.of("letters in any order", "a.ofd", OfdFiles.letterByLetter(MARK)),
                Arguments.of("title", "a", OfdFiles.titled(MARK)),
                Arguments.of("annotation", "a.zip", OfdFiles.annotated(MARK)),
                Arguments.of(
                        "attached file", "a.ofd", OfdFiles.withPart("Doc_0/Attachs/a.docx", WordFiles.header(MARK))),
                Arguments.of(
                        "picture",
                        "a.ofd",
                        OfdFiles.withPart("Doc_0/Res/image.png", Pictures.png(Pictures.page(MARK, "关于拨付防汛经费的请示")))));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("files")
    void markShouldBeReadWhenAFixedLayoutFileHasItIn(String place, String name, byte[] file) throws Exception {
        Reading reading = ReadingFixture.read(file, name);

        assertThat(reading.text()).as(place).contains(MARK);
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }

    @Test
    void sealShouldBePassedOverWhenAnOfdIsSigned() throws Exception {
        byte[] seal = {0x30, 3, 2, 1, 4};

        assertThat(ReadingFixture.read(OfdFiles.withPart("Doc_0/Signs/Sign_0/Seal.esl", seal), "a.ofd")
                        .outcome())
                .isEqualTo(Outcome.READABLE);
    }

    @Test
    void ofdShouldBeUnreadableWhenAFileCallsItselfASeal() throws Exception {
        byte[] docx = WordFiles.header(MARK);

        assertThat(ReadingFixture.read(OfdFiles.withPart("Doc_0/Signs/Sign_0/Seal.esl", docx), "a.ofd")
                        .text())
                .contains(MARK);
    }

    @Test
    void ofdShouldBeEncryptedWhenItListsEncryptedParts() throws Exception {
        byte[] list = "<Encryptions/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(ReadingFixture.read(OfdFiles.withPart("Encryptions.xml", list), "a.ofd")
                        .outcome())
                .isEqualTo(Outcome.ENCRYPTED);
    }
}
