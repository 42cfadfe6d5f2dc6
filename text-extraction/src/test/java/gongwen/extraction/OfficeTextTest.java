package gongwen.extraction;

import static gongwen.extraction.ReadingFixture.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeTextTest {

    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

    static Stream<Arguments> wordFiles() throws Exception {
        return Stream.of(
                Arguments.of("body", WordFiles.body(MARK)),
                Arguments.of("two runs", WordFiles.split("机密", "★1年")),
                Arguments.of("first page header", WordFiles.header(MARK)),
                Arguments.of("even page footer", WordFiles.footer(MARK)),
                Arguments.of("footnote", WordFiles.footnote(MARK)),
                Arguments.of("comment", WordFiles.comment(MARK)),
                Arguments.of("custom property", WordFiles.customProperty("密级", MARK)),
                Arguments.of("name of a custom property", WordFiles.customProperty(MARK, "x")),
                Arguments.of("hidden text", WordFiles.hidden(MARK)),
                Arguments.of(
                        "deletion",
                        WordFiles.raw(paragraph("<w:del w:id='1' w:author='a'><w:r><w:delText>" + MARK
                                + "</w:delText></w:r></w:del>"))),
                Arguments.of(
                        "moved away",
                        WordFiles.raw(paragraph(
                                "<w:moveFrom w:id='1' w:author='a'><w:r><w:t>" + MARK + "</w:t></w:r></w:moveFrom>"))),
                Arguments.of(
                        "text box",
                        WordFiles.raw(paragraph("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                                + paragraph("<w:r><w:t>" + MARK + "</w:t></w:r>")
                                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"))),
                Arguments.of(
                        "watermark",
                        WordFiles.raw(paragraph(
                                "<w:r><w:pict><v:shape><v:textpath string='" + MARK + "'/></v:shape></w:pict></w:r>"))),
                Arguments.of(
                        "alternative text",
                        WordFiles.raw(paragraph("<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='" + MARK
                                + "'/></wp:inline></w:drawing></w:r>"))),
                Arguments.of(
                        "choice of a list",
                        WordFiles.raw(paragraph("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='" + MARK
                                + "' w:value='1'/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r>"
                                + "</w:sdtContent></w:sdt>"))));
    }

    private static String paragraph(String content) {
        return "<w:p " + W + ">" + content + "</w:p>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordFiles")
    void markShouldBeReadWhenAWordFileHasItIn(String place, byte[] docx) throws Exception {
        Reading reading = ReadingFixture.read(docx, "请示.docx");

        assertThat(reading.text()).as(place).contains(MARK);
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }
}
