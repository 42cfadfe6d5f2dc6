package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Wording;
import gongwen.server.failure.Failure;
import gongwen.server.sheet.SheetReader;
import gongwen.server.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Units, people and rights as Excel or CSV files, for the administrators whose duty they are; Alfresco has nothing like it.
 * The body of a request is the file itself, and of an import the answer tells of every row that was not taken.
 */
@RestController
@RequestMapping("/alfresco/api/-default-/public/gongwen/versions/1/organisation")
final class OrganisationController {

    private static final int LARGEST_FILE = 8 << 20;

    private final Map<String, OrganisationTable> tables;
    private final Duties duties;
    private final AuditTrail audit;
    private final CurrentActor current;

    OrganisationController(
            Map<String, OrganisationTable> tables, Duties duties, AuditTrail audit, CurrentActor current) {
        this.tables = Map.copyOf(tables);
        this.duties = duties;
        this.audit = audit;
        this.current = current;
    }

    @PostMapping("/{table}")
    Entry<OrganisationImport.Report> take(@PathVariable("table") String name, HttpServletRequest request)
            throws IOException {
        OrganisationTable table = authorised(name, Act.IMPORT);
        byte[] file = request.getInputStream().readNBytes(LARGEST_FILE + 1);
        if (file.length > LARGEST_FILE) {
            throw new Failure.TooLarge("The file is larger than 8 MB; split it");
        }
        Actor actor = current.actor();
        OrganisationImport.Report report =
                new OrganisationImport(table, Wording.language(request)).take(actor, SheetReader.read(file));
        record(
                actor,
                Act.IMPORT,
                "%s: %d made, %d changed, %d the same, %d not taken"
                        .formatted(
                                name,
                                report.made(),
                                report.changed(),
                                report.same(),
                                report.bad().size()));
        return new Entry<>(report);
    }

    /** @param format {@code xlsx}, or {@code csv} which is the default */
    @GetMapping("/{table}")
    void give(
            @PathVariable("table") String name,
            @RequestParam(name = "format", required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OrganisationTable table = authorised(name, Act.EXPORT);
        boolean excel = "xlsx".equals(format);
        if (!excel && format != null && !format.equals("csv")) {
            throw new Failure.InvalidArgument("format: csv or xlsx");
        }
        boolean chinese = Wording.language(request).equals(Locale.SIMPLIFIED_CHINESE);
        List<String> headings = table.columns().stream()
                .map(column -> chinese ? column.chinese() : column.key())
                .toList();
        List<List<String>> rows = table.rows();
        record(current.actor(), Act.EXPORT, "%s: %d rows".formatted(name, rows.size()));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (excel ? ".xlsx" : ".csv") + "\"");
        if (excel) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            SheetWriter.excel(headings, rows, response.getOutputStream());
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            SheetWriter.csv(headings, rows, response.getOutputStream());
        }
    }

    private OrganisationTable authorised(String name, Act act) {
        OrganisationTable table = tables.get(name);
        if (table == null) {
            throw new Failure.NotFound("There is no such table; there are " + String.join(", ", tables.keySet()));
        }
        Actor actor = current.actor();
        if (table.duties().stream().noneMatch(duty -> Duties.has(actor, duty))) {
            throw duties.refusal(actor, act, name, "This is not among your duties / 不属于您的职责");
        }
        return table;
    }

    private void record(Actor actor, Act act, String detail) {
        audit.recordAlone(AuditEntry.done(actor.userId(), act, null, detail));
    }
}
