package gongwen.server.operation;

import gongwen.rules.commit.Actor;
import gongwen.server.access.CurrentActor;
import gongwen.server.access.Duties;
import gongwen.server.access.Duties.Duty;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditReader;
import gongwen.server.audit.AuditTrail;
import gongwen.server.audit.Verification;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail at Alfresco's {@code /audit-applications}, for the auditor alone. Nobody deletes any of it. */
@RestController
@RequestMapping("/alfresco/api/-default-/public/alfresco/versions/1/audit-applications")
final class AuditController {

    private static final String APPLICATION = "gongwen";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AuditReader reader;
    private final AuditTrail trail;
    private final Duties duties;
    private final CurrentActor current;
    private final AuditExport export;

    AuditController(AuditReader reader, AuditTrail trail, Duties duties, CurrentActor current, AuditExport export) {
        this.export = export;
        this.reader = reader;
        this.trail = trail;
        this.duties = duties;
        this.current = current;
    }

    /** The one application that keeps a trail. */
    record Application(String id, String name, boolean isEnabled) {}

    /** Who did it. */
    record User(String id) {}

    /** One entry. */
    record AuditItem(
            String id, String auditApplicationId, User createdByUser, String createdAt, Map<String, String> values) {}

    @GetMapping
    Listing<Application> applications() {
        authorise(Act.READ_AUDIT, "applications");
        return Listing.of(List.of(application()), 1, RestPaging.of(null, null));
    }

    @GetMapping("/{application}")
    Entry<Application> application(@PathVariable("application") String application) {
        authorise(Act.READ_AUDIT, application);
        require(application);
        return new Entry<>(application());
    }

    /** {@code where=(createdByUser='lu.min' and createdAt BETWEEN ('…','…'))}, as Alfresco takes it; both parts optional. */
    @GetMapping("/{application}/audit-entries")
    Listing<AuditItem> entries(
            @PathVariable("application") String application,
            @RequestParam(name = "where", required = false) @Nullable String where,
            @RequestParam(name = "orderBy", required = false) @Nullable String orderBy,
            @RequestParam(name = "skipCount", required = false) @Nullable Integer skipCount,
            @RequestParam(name = "maxItems", required = false) @Nullable Integer maxItems) {
        Actor auditor = authorise(Act.READ_AUDIT, application);
        require(application);
        AuditReader.Filter filter = AuditWhere.parse(where);
        RestPaging paging = RestPaging.of(skipCount, maxItems);
        boolean oldestFirst =
                orderBy == null || !orderBy.toUpperCase(Locale.ROOT).endsWith("DESC");
        List<AuditItem> items = reader.find(filter, oldestFirst, paging.skipCount(), paging.maxItems()).stream()
                .map(AuditController::item)
                .toList();
        long found = reader.count(filter);
        trail.recordAlone(AuditEntry.done(auditor.userId(), Act.READ_AUDIT, null, items.size() + " entries"));
        return Listing.of(items, found, paging);
    }

    /**
     * The entries found, as a table or as lines of JSON, streamed; not in Alfresco's API. The export is audited before its
     * first byte leaves, and again with the number of entries.
     */
    @GetMapping("/{application}/export")
    void export(
            @PathVariable("application") String application,
            @RequestParam(name = "where", required = false) @Nullable String where,
            @RequestParam(name = "format", required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        Actor auditor = authorise(Act.READ_AUDIT, application);
        require(application);
        AuditReader.Filter filter = AuditWhere.parse(where);
        AuditExport.Form form = AuditExport.Form.named(format);
        trail.recordAlone(AuditEntry.done(auditor.userId(), Act.READ_AUDIT, null, "export " + form + " begins"));
        response.setContentType(form.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"audit." + form.name().toLowerCase(Locale.ROOT) + "\"");
        long written = export.write(filter, form, response.getOutputStream());
        trail.recordAlone(AuditEntry.done(auditor.userId(), Act.READ_AUDIT, null, "export of " + written + " entries"));
    }

    /** Recomputes the chain; not in Alfresco's API, whose trail has none. */
    @GetMapping("/{application}/verification")
    Entry<Verification> verify(@PathVariable("application") String application) {
        Actor auditor = authorise(Act.READ_AUDIT, application);
        require(application);
        Verification found = reader.verify();
        trail.recordAlone(AuditEntry.done(
                auditor.userId(), Act.READ_AUDIT, null, found.intact() ? "verified, intact" : "verified, NOT intact"));
        return new Entry<>(found);
    }

    @DeleteMapping({"/{application}/audit-entries", "/{application}/audit-entries/{entry}"})
    void delete(@PathVariable("application") String application) {
        throw duties.refusal(
                current.actor(), Act.DELETE_AUDIT, application, "Nobody deletes audit entries / 任何人不得删除审计记录");
    }

    private Actor authorise(Act act, String detail) {
        Actor actor = current.actor();
        duties.require(actor, Duty.AUDIT, act, detail);
        return actor;
    }

    private static void require(String application) {
        if (!application.equals(APPLICATION)) {
            throw new Failure.NotFound("There is no audit application " + application);
        }
    }

    private static Application application() {
        return new Application(APPLICATION, "Gongwen", true);
    }

    private static AuditItem item(AuditReader.Kept entry) {
        Map<String, String> values = new TreeMap<>();
        values.put("/gongwen/act", entry.act());
        values.put("/gongwen/outcome", entry.outcome());
        values.put("/gongwen/unit", entry.unit());
        values.put("/gongwen/node", entry.node());
        values.put("/gongwen/address", entry.address());
        values.put("/gongwen/detail", entry.detail());
        values.put("/gongwen/hits", AuditExport.ids(entry));
        values.values().removeIf(String::isEmpty);
        return new AuditItem(Long.toString(entry.id()), APPLICATION, new User(entry.user()), time(entry.at()), values);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
