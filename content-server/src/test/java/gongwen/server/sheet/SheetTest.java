package gongwen.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class SheetTest {

    private static final List<String> HEADINGS = List.of("单位代码", "name");
    private static final List<List<String>> ROWS = List.of(List.of("SJZ", "松泾镇,\"甲\""), List.of("", "=1+1"));

    @Test
    void excelShouldComeBackAsItWasWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.excel(HEADINGS, ROWS, out);

        assertThat(SheetReader.read(out.toByteArray()))
                .containsExactly(
                        new SheetRow(2, Map.of("单位代码", "SJZ", "name", "松泾镇,\"甲\"")),
                        new SheetRow(3, Map.of("name", "=1+1")));
    }

    @Test
    void csvShouldComeBackAsItWasWrittenAndHoldNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.csv(HEADINGS, ROWS, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF").contains("'=1+1");
        assertThat(SheetReader.read(out.toByteArray()))
                .extracting(row -> row.cell("name").orElse(""))
                .containsExactly("松泾镇,\"甲\"", "=1+1");
    }

    @Test
    void readingShouldBeRefusedWhenTheFileIsNoTable() {
        assertThatThrownBy(() -> SheetReader.read("PKxx".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Failure.InvalidArgument.class);
        byte[] oldExcel = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThatThrownBy(() -> SheetReader.read(oldExcel))
                .isInstanceOf(Failure.InvalidArgument.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void csvShouldBeReadAsExcelInChinaWritesIt() {
        String text = "单位代码,单位名称\r\nSJZ,松泾镇人民政府\r\n";

        for (String encoding : List.of("UTF-8", "GBK")) {
            assertThat(SheetReader.read(text.getBytes(Charset.forName(encoding))))
                    .as(encoding)
                    .containsExactly(new SheetRow(2, Map.of("单位代码", "SJZ", "单位名称", "松泾镇人民政府")));
        }
    }

    @Test
    void fileShouldBeRefusedWhenSomethingInItWouldBeLost() throws IOException {
        for (String lossy : List.of("a,a\n1,2\n", "a,b\n1,2,3\n", "a,,c\n1,2,3\n")) {
            assertThatThrownBy(() -> SheetReader.read(lossy.getBytes(StandardCharsets.UTF_8)))
                    .as(lossy)
                    .isInstanceOf(Failure.InvalidArgument.class)
                    .hasMessageMatching("Two columns have the heading a|Row 2 has a cell in column [BC],.*");
        }
        assertThatThrownBy(() -> SheetReader.read(merged()))
                .isInstanceOf(Failure.InvalidArgument.class)
                .hasMessageContaining("A2:A3");
    }

    private static byte[] merged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            for (int i = 0; i < 3; i++) {
                sheet.createRow(i).createCell(0).setCellValue("x" + i);
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void rowNumbersShouldBeThoseThatAProgramForTablesShows() {
        List<SheetRow> rows = SheetReader.read("a,b\n1,2\n,\n3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 4);
    }
}
