package gongwen.server.sheet;

import gongwen.server.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first table of an Excel file (.xlsx), or a CSV file in UTF-8 or GB18030. The first row has the
 * headings; what would be lost silently, a cell without a heading or under merged cells, is refused. */
public final class SheetReader {

    /** More rows than any district has units or people. */
    static final int MOST_ROWS = 20_000;

    /** Excel in China writes the second, unless it is told "CSV UTF-8". */
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final byte[] ZIP = {'P', 'K'};

    private SheetReader() {}

    /** @throws Failure.InvalidArgument if it is neither, has too many rows, or says where something would be lost */
    public static List<SheetRow> read(byte[] file) {
        boolean excel = file.length > 1 && file[0] == ZIP[0] && file[1] == ZIP[1];
        try {
            List<Line> lines = excel ? excel(file) : csv(file);
            return lines.isEmpty() ? List.of() : rows(lines);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            if (e instanceof Failure failure) {
                throw failure;
            }
            throw new Failure.InvalidArgument("The file is neither a readable .xlsx nor CSV in UTF-8 or GB18030");
        }
    }

    /** A row with its number as it stands in the file. */
    private record Line(int number, List<String> cells) {}

    private static List<SheetRow> rows(List<Line> lines) {
        List<String> headings = lines.get(0).cells().stream().map(String::strip).toList();
        requireDistinct(headings);
        List<SheetRow> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<String, String> cells = cells(headings, line);
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(line.number(), cells));
            }
        }
        return rows;
    }

    private static void requireDistinct(List<String> headings) {
        Set<String> seen = new HashSet<>();
        headings.stream()
                .filter(heading -> !heading.isEmpty() && !seen.add(heading))
                .findFirst()
                .ifPresent(heading -> {
                    throw new Failure.InvalidArgument("Two columns have the heading " + heading);
                });
    }

    private static Map<String, String> cells(List<String> headings, Line line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = Formulas.original(line.cells().get(i).strip());
            if (text.isEmpty()) {
                continue;
            }
            if (i >= headings.size() || headings.get(i).isEmpty()) {
                throw new Failure.InvalidArgument("Row " + line.number() + " has a cell in column "
                        + CellReference.convertNumToColString(i) + ", which has no heading");
            }
            cells.put(headings.get(i), text);
        }
        return cells;
    }

    private static List<Line> csv(byte[] file) throws IOException {
        String text = text(file);
        List<Line> lines = new ArrayList<>();
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(marked), CSVFormat.EXCEL)) {
            for (CSVRecord line : parser) {
                add(lines, Math.toIntExact(line.getRecordNumber()), line.toList());
            }
        }
        return lines;
    }

    private static String text(byte[] file) throws IOException {
        for (Charset encoding : ENCODINGS) {
            try {
                String text =
                        encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException e) {
                // not in this one
            }
        }
        throw new Failure.InvalidArgument("The file is neither .xlsx nor CSV in UTF-8 or GB18030");
    }

    private static void add(List<Line> lines, int number, List<String> cells) {
        if (lines.size() > MOST_ROWS) {
            throw new Failure.InvalidArgument("The file has more than " + MOST_ROWS + " rows; split it");
        }
        lines.add(new Line(number, cells));
    }

    /** Row by row, as the file may be large once unpacked; POI refuses what unpacks to too much. */
    private static List<Line> excel(byte[] file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Line> lines = new ArrayList<>();
        try (OPCPackage open = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(open);
            XMLReader xml = XMLHelper.newXMLReader();
            Table table = new Table(reader.getStylesTable(), new ReadOnlySharedStringsTable(open), new Cells(lines));
            xml.setContentHandler(table);
            try (InputStream first = reader.getSheetsData().next()) {
                xml.parse(new InputSource(first));
            }
            table.requireNothingMerged();
        }
        return lines;
    }

    /** An Excel table, and which of its cells are merged. */
    private static final class Table extends XSSFSheetXMLHandler {

        private final List<String> merged = new ArrayList<>();

        Table(Styles styles, SharedStrings strings, Cells cells) {
            super(styles, strings, cells, false);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            super.startElement(uri, localName, name, attributes);
            if (localName.equals("mergeCell")) {
                merged.add(attributes.getValue("ref"));
            }
        }

        void requireNothingMerged() {
            if (!merged.isEmpty()) {
                throw new Failure.InvalidArgument("Cells are merged at " + String.join(", ", merged) + "; split them");
            }
        }
    }

    /** Gathers the cells of an Excel table. */
    private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<Line> lines;
        private List<String> row = new ArrayList<>();

        Cells(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public void startRow(int number) {
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            add(lines, number + 1, List.copyOf(row));
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = new CellReference(reference).getCol();
            while (row.size() < column) {
                row.add("");
            }
            row.add(value == null ? "" : value);
        }
    }
}
