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
        assertThatThrownBy(() -> SheetReader.read("单位".getBytes(Charset.forName("GBK"))))
                .isInstanceOf(Failure.InvalidArgument.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void rowNumbersShouldBeThoseThatAProgramForTablesShows() {
        List<SheetRow> rows = SheetReader.read("a,b\n1,2\n,\n3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 4);
    }
}
