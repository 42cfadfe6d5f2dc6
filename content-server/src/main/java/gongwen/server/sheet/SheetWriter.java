package gongwen.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table as CSV in UTF-8 or as an Excel file, in which no text becomes a formula. */
public final class SheetWriter {

    private static final int ROWS_IN_MEMORY = 100;

    private SheetWriter() {}

    public static void csv(List<String> headings, Iterable<List<String>> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(headings);
        for (List<String> row : rows) {
            printer.printRecord(row.stream().map(Formulas::disarmed).toList());
        }
        printer.flush();
    }

    public static void excel(List<String> headings, Iterable<List<String>> rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = book.createSheet();
            int number = 0;
            write(sheet.createRow(number++), headings);
            for (List<String> row : rows) {
                write(sheet.createRow(number++), row);
            }
            book.write(out);
        }
    }

    private static void write(SXSSFRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
