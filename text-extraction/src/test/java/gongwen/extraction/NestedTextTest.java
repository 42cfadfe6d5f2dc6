package gongwen.extraction;

import static gongwen.extraction.ReadingFixture.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NestedTextTest {

    private static final byte[] TEXT = "x".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> files() throws Exception {
        byte[] docx = WordFiles.header(MARK);
        return Stream.of(
                Arguments.of("plain body", "a.eml", Archives.mail(MARK, "<p>x</p>", "a.txt", TEXT)),
                Arguments.of("other body", "a.eml", Archives.mail("x", "<p>" + MARK + "</p>", "a.txt", TEXT)),
                Arguments.of(
                        "docx in zip in mail",
                        "a.eml",
                        Archives.mail("x", "<p>x</p>", "a.zip", Archives.zip("b.docx", docx))),
                Arguments.of("subject", "a.msg", Archives.outlook(MARK, "x", "a.txt", TEXT)),
                Arguments.of("body", "a.msg", Archives.outlook("x", MARK, "a.txt", TEXT)),
                Arguments.of("attachment", "a.msg", Archives.outlook("x", "x", "a.docx", docx)),
                Arguments.of("docx", "a.zip", Archives.zip("a.docx", docx)),
                Arguments.of("docx in zip", "a.zip", Archives.zip("a.zip", Archives.zip("a.docx", docx))),
                Arguments.of("ofd", "a.zip", Archives.zip("a.ofd", OfdFiles.saying(MARK))),
                Arguments.of("file name", "a.zip", Archives.zip(MARK + ".txt", TEXT)),
                Arguments.of(
                        "file name of Chinese Windows",
                        "a.zip",
                        Archives.zip(MARK + ".txt", TEXT, Charset.forName("GBK"))),
                Arguments.of("folder name", "a.zip", Archives.zip(MARK + "/", new byte[0])),
                Arguments.of("docx", "a.7z", Archives.sevenZip("a.docx", docx)),
                Arguments.of("docx", "a.tar.gz", Archives.tarGz("a.docx", docx)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("files")
    void markShouldBeReadWhenAFileInsideHasIt(String place, String name, byte[] file) throws Exception {
        Reading reading = ReadingFixture.read(file, name);

        assertThat(reading.text()).as(place).contains(MARK);
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }
}
