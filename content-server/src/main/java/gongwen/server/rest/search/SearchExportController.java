package gongwen.server.rest.search;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import gongwen.server.search.Search;
import gongwen.server.search.SearchQuestion;
import gongwen.server.search.SearchResult;
import gongwen.server.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a search finds, as an Excel or CSV file, for archivists; Alfresco has nothing like it. The body is that of a search,
 * its {@code fields} name the columns. It holds what the caller may read, and every export is audited before its first
 * byte leaves.
 */
@RestController
@RequestMapping("/alfresco/api/-default-/public/gongwen/versions/1/search/export")
final class SearchExportController {

    private static final int MOST_ROWS = 10_000;
    private static final int ROWS_AT_ONCE = 500;
    private static final List<QualifiedName> USUAL = List.of(Cm.NAME, Cm.TITLE, Cm.CREATOR, Cm.CREATED, Cm.MODIFIED);

    private final RestCalls calls;
    private final Search search;
    private final AuditTrail audit;

    SearchExportController(RestCalls calls, Search search, AuditTrail audit) {
        this.calls = calls;
        this.search = search;
        this.audit = audit;
    }

    /** @param format {@code xlsx}, or {@code csv} which is the default */
    @PostMapping
    void export(
            @RequestBody SearchBody body,
            @RequestParam(name = "format", required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean excel = "xlsx".equals(format);
        if (!excel && format != null && !format.equals("csv")) {
            throw new Failure.InvalidArgument("format: csv or xlsx");
        }
        RestCall call = calls.of(request);
        List<QualifiedName> columns = columns(body, call.dictionary());
        List<List<String>> rows = rows(call, body, columns);
        audit.recordAlone(
                AuditEntry.done(call.actor().userId(), Act.EXPORT, null, "search: %d rows".formatted(rows.size())));
        List<String> headings =
                columns.stream().map(each -> heading(each, call)).toList();
        response.setHeader("Content-Disposition", "attachment; filename=\"search" + (excel ? ".xlsx" : ".csv") + "\"");
        if (excel) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            SheetWriter.excel(headings, rows, response.getOutputStream());
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            SheetWriter.csv(headings, rows, response.getOutputStream());
        }
    }

    private static List<QualifiedName> columns(SearchBody body, Dictionary dictionary) {
        List<String> asked = body.fields();
        if (asked == null || asked.isEmpty()) {
            return USUAL;
        }
        return asked.stream()
                .map(name -> property(name, dictionary)
                        .orElseThrow(() -> new Failure.InvalidArgument("There is no field " + name)))
                .toList();
    }

    private static Optional<QualifiedName> property(String name, Dictionary dictionary) {
        int colon = name.indexOf(':');
        return colon <= 0 || colon == name.length() - 1
                ? Optional.empty()
                : dictionary.property(QualifiedName.parse(name)).map(PropertyDefinition::name);
    }

    private static String heading(QualifiedName column, RestCall call) {
        return call.dictionary()
                .property(column)
                .map(property -> call.dictionary().title(property, call.language()))
                .orElse(column.toString());
    }

    private List<List<String>> rows(RestCall call, SearchBody body, List<QualifiedName> columns) {
        SearchQuestion question = new SearchReading(body).question();
        List<List<String>> rows = new ArrayList<>();
        SearchResult found;
        int skip = 0;
        do {
            found = search.find(call.actor(), question.part(skip, ROWS_AT_ONCE));
            if (found.totalItems() > MOST_ROWS) {
                throw new Failure.InvalidArgument(
                        "The search finds more than " + MOST_ROWS + " documents; narrow it, by year or unit");
            }
            found.hits().forEach(hit -> rows.add(row(hit.node(), columns)));
            skip += ROWS_AT_ONCE;
        } while (skip < found.totalItems());
        return rows;
    }

    private static List<String> row(Node node, List<QualifiedName> columns) {
        return columns.stream().map(column -> cell(node, column)).toList();
    }

    private static String cell(Node node, QualifiedName column) {
        if (column.equals(Cm.CREATOR)) {
            return node.state().audit().creator();
        }
        if (column.equals(Cm.MODIFIER)) {
            return node.state().audit().modifier();
        }
        if (column.equals(Cm.CREATED)) {
            return Times.written(node.state().audit().created());
        }
        if (column.equals(Cm.MODIFIED)) {
            return Times.written(node.state().audit().modified());
        }
        return node.state()
                .properties()
                .value(column)
                .map(SearchExportController::text)
                .orElse("");
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> text(Objects.requireNonNull(each))).collect(Collectors.joining("; "));
        }
        if (value instanceof Instant time) {
            return Times.written(time);
        }
        return value instanceof LocalDate day ? day.toString() : value.toString();
    }
}
