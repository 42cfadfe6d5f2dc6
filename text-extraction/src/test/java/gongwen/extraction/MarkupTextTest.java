package gongwen.extraction;

import static gongwen.extraction.ReadingFixture.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTextTest {

    private static final String RTF_HEAD =
            "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\pard x\\par ";
    private static final String RTF_MARK = "\\u26426?\\u23494?\\u9733?1\\u24180?";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("split text", "a.html", "<html><body>机<b>密</b>★1&#24180;</body></html>"),
                Arguments.of("comment", "a", "<!DOCTYPE html><html><body>x<!-- 机密★1年 --></body></html>"),
                Arguments.of("attribute", "a.html", "<html><body><p title='机密★1年'>x</p></body></html>"),
                Arguments.of("script", "a.html", "<html><script>var a='机密★1年'</script><body>x</body></html>"),
                Arguments.of("text", "a.xml", "<a><b>机密★1年</b></a>"),
                Arguments.of("mixed text", "a.xml", "<a>x 机密<b>★1</b>年</a>"),
                Arguments.of("attribute", "a.xml", "<a><c x='机密★1年'/></a>"),
                Arguments.of("comment", "a.xml", "<a><!--机密★1年--></a>"),
                Arguments.of(
                        "picture text", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>机密★1年</text></svg>"),
                Arguments.of("cell", "a.csv", "a,b\n机密★1年,1\n"),
                Arguments.of("header", "a.rtf", RTF_HEAD + "{\\header \\pard " + RTF_MARK + "\\par}}"),
                Arguments.of("text box", "a.rtf", RTF_HEAD + "{\\shp{\\*\\shpinst{\\shptxt " + RTF_MARK + "\\par}}}}"),
                Arguments.of("unknown destination", "a.doc", RTF_HEAD + "{\\*\\unheardof " + RTF_MARK + "}}"),
                Arguments.of(
                        "bytes", "a.rtf", RTF_HEAD + "{\\*\\unheardof \\'bb\\'fa\\'c3\\'dc\\'a1\\'ef1\\'c4\\'ea}}"));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("files")
    void markShouldBeReadWhenMarkedUpTextHasItIn(String place, String name, String file) throws Exception {
        Reading reading = ReadingFixture.read(file.getBytes(StandardCharsets.UTF_8), name);

        assertThat(reading.text()).as(place).contains(MARK);
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }

    static Stream<Arguments> encodings() {
        String page = "<html><body>机密★1年</body></html>";
        return Stream.of(
                Arguments.of("a.html", page, "GBK"),
                Arguments.of("a.html", page, "UTF-8"),
                Arguments.of("a.html", "<html><head><meta charset='gb2312'></head>机密★1年</html>", "GB18030"),
                Arguments.of("a.txt", "机密★1年", "GB18030"),
                Arguments.of("a.txt", "机密★1年", "UTF-8"),
                Arguments.of("a.txt", "\uFEFF机密★1年", "UTF-16LE"),
                Arguments.of("a.xml", "<?xml version='1.0' encoding='GB18030'?><a>机密★1年</a>", "GB18030"));
    }

    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("encodings")
    void markShouldBeReadWhenTextIsEncodedAsChineseTextsAre(String name, String text, String encoding)
            throws Exception {
        assertThat(ReadingFixture.read(text.getBytes(Charset.forName(encoding)), name)
                        .text())
                .contains(MARK);
    }
}
