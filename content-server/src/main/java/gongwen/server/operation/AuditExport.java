package gongwen.server.operation;

import gongwen.server.audit.AuditReader;
import gongwen.server.audit.AuditReader.Filter;
import gongwen.server.audit.AuditReader.Kept;
import gongwen.server.failure.Failure;
import gongwen.server.sheet.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the entries of the trail out as a table or as lines of JSON, in constant memory. */
final class AuditExport {

    private static final List<String> HEADINGS =
            List.of("id", "at", "user", "unit", "act", "node", "outcome", "address", "detail", "hits");
    /** By this, programs for tables know that what follows is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final AuditReader reader;
    private final JsonMapper json;

    AuditExport(AuditReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /** The form of an export. */
    enum Form {
        CSV("text/csv;charset=UTF-8"),
        JSONL("application/jsonl;charset=UTF-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /** @throws Failure.InvalidArgument if it is neither {@code csv} nor {@code jsonl} */
        static Form named(@Nullable String name) {
            if (name == null || name.equals("csv")) {
                return CSV;
            }
            if (name.equals("jsonl")) {
                return JSONL;
            }
            throw new Failure.InvalidArgument("format: csv or jsonl");
        }
    }

    /** Writes what the filter finds, the oldest first, and answers how many entries that were. */
    long write(Filter filter, Form form, OutputStream out) {
        if (form == Form.CSV) {
            write(out, MARK + line(HEADINGS));
        }
        return reader.forEach(filter, entry -> write(out, form == Form.CSV ? row(entry) : object(entry)));
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String object(Kept entry) {
        return json.writeValueAsString(entry) + "\n";
    }

    private static String row(Kept entry) {
        return line(List.of(
                Long.toString(entry.id()),
                entry.at().toString(),
                entry.user(),
                entry.unit(),
                entry.act(),
                entry.node(),
                entry.outcome(),
                entry.address(),
                entry.detail(),
                ids(entry)));
    }

    /** The nodes an entry says were shown. */
    static String ids(Kept entry) {
        return String.join(" ", entry.hits());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted, and never a formula. */
    static String cell(String text) {
        return '"' + Formulas.disarmed(text).replace("\"", "\"\"") + '"';
    }
}
