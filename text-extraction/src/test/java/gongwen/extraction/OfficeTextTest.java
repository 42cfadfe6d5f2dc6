package gongwen.extraction;

import static gongwen.extraction.ReadingFixture.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTextTest {

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                Arguments.of("body", "a.docx", WordFiles.body(MARK)),
                Arguments.of("two runs", "a.docx", WordFiles.split("机密", "★1年")),
                Arguments.of("first page header", "a.docx", WordFiles.header(MARK)),
                Arguments.of("even page footer", "a.docx", WordFiles.footer(MARK)),
                Arguments.of("footnote", "a.docx", WordFiles.footnote(MARK)),
                Arguments.of("comment", "a.docx", WordFiles.comment(MARK)),
                Arguments.of("custom property", "a.docx", WordFiles.customProperty("密级", MARK)),
                Arguments.of("name of a custom property", "a.docx", WordFiles.customProperty(MARK, "x")),
                Arguments.of("hidden text", "a.docx", WordFiles.hidden(MARK)),
                Arguments.of(
                        "deletion",
                        "a.docx",
                        WordFiles.raw(
                                "<w:del w:id='1' w:author='a'><w:r><w:delText>" + MARK + "</w:delText></w:r></w:del>")),
                Arguments.of(
                        "moved away",
                        "a.docx",
                        WordFiles.raw(
                                "<w:moveFrom w:id='1' w:author='a'><w:r><w:t>" + MARK + "</w:t></w:r></w:moveFrom>")),
                Arguments.of(
                        "text box",
                        "a.docx",
                        WordFiles.raw("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                                + "<w:p><w:r><w:t>" + MARK
                                + "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
                                + "</w:r>")),
                Arguments.of(
                        "watermark",
                        "a.docx",
                        WordFiles.raw(
                                "<w:r><w:pict><v:shape><v:textpath string='" + MARK + "'/></v:shape></w:pict></w:r>")),
                Arguments.of(
                        "alternative text",
                        "a.docx",
                        WordFiles.raw("<w:r><w:drawing><wp:inline>" + "<wp:docPr id='1' name='x' descr='" + MARK
                                + "'/></wp:inline></w:drawing></w:r>")),
                Arguments.of(
                        "choice of a list",
                        "a.docx",
                        WordFiles.raw("<w:sdt><w:sdtPr><w:dropDownList>"
                                + "<w:listItem w:displayText='" + MARK + "' w:value='1'/></w:dropDownList></w:sdtPr>"
                                + "<w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>")),
                Arguments.of("cell", "a.xlsx", OfficeFiles.xlsx(sheet -> OfficeFiles.cell(sheet, MARK))),
                Arguments.of("cell comment", "a.xlsx", OfficeFiles.xlsx(sheet -> OfficeFiles.comment(sheet, MARK))),
                Arguments.of("hidden sheet", "a.xlsx", OfficeFiles.xlsx(sheet -> OfficeFiles.hiddenSheet(sheet, MARK))),
                Arguments.of(
                        "sheet name",
                        "a.xlsx",
                        OfficeFiles.xlsx(sheet -> sheet.getWorkbook().createSheet(MARK))),
                Arguments.of(
                        "sheet header",
                        "a.xlsx",
                        OfficeFiles.xlsx(sheet -> sheet.getHeader().setCenter(MARK))),
                Arguments.of("cell", "a.xls", OfficeFiles.xls(sheet -> OfficeFiles.cell(sheet, MARK))),
                Arguments.of("cell comment", "a.xls", OfficeFiles.xls(sheet -> OfficeFiles.comment(sheet, MARK))),
                Arguments.of("hidden sheet", "a.et", OfficeFiles.xls(sheet -> OfficeFiles.hiddenSheet(sheet, MARK))),
                Arguments.of(
                        "sheet name",
                        "a.et",
                        OfficeFiles.xls(sheet -> sheet.getWorkbook().createSheet(MARK))),
                Arguments.of(
                        "sheet header",
                        "a.xls",
                        OfficeFiles.xls(sheet -> sheet.getHeader().setCenter(MARK))),
                Arguments.of("text box", "a.xls", OfficeFiles.xls(sheet -> OfficeFiles.textBox(sheet, MARK))),
                Arguments.of("slide", "a.pptx", OfficeFiles.pptx(MARK, "x")),
                Arguments.of("notes", "a.pptx", OfficeFiles.pptx("x", MARK)),
                Arguments.of("slide", "a.ppt", OfficeFiles.ppt(MARK, "x")),
                Arguments.of("slide footer", "a.dps", OfficeFiles.ppt("x", MARK)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("files")
    void markShouldBeReadWhenAnOfficeFileHasItIn(String place, String name, byte[] file) throws Exception {
        Reading reading = ReadingFixture.read(file, name);

        assertThat(reading.text()).as(place).contains(MARK);
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }

    /**
     * The files were written by LibreOffice 7.4 from a docx with one mark in each place; nothing in Java writes Word's
     * old format.
     */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"places.doc", "places.wps", "places.rtf"})
    void everyMarkShouldBeReadWhenAWordProcessorPlacedThem(String name) throws Exception {
        String resource = name.replace(".wps", ".doc");
        byte[] file;
        try (InputStream in = Objects.requireNonNull(OfficeTextTest.class.getResourceAsStream(resource))) {
            file = in.readAllBytes();
        }

        Reading reading = ReadingFixture.read(file, name);

        assertThat(reading.text())
                .contains(
                        "机密★1年", // header
                        "机密★2年", // footer
                        "机密★4年", // comment
                        "机密★5年", // footnote
                        "机密★6年", // custom property
                        "机密★7年", // hidden text
                        "机密★8年", // deletion
                        "机密★9年", // table
                        "机密★10年"); // title
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }
}
