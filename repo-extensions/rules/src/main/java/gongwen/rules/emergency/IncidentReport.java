package gongwen.rules.emergency;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Sec;
import gongwen.models.tables.AccessPolicy;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * L2 61: an incident is reported to the secrecy authority within the hours that {@code deadlines.yaml} says. Until it is, or
 * is found to be unfounded, the security administrator is reminded, each time once, and it is flagged once it is late.
 * {@code ex:remindAt} says when it is to be looked at again.
 */
public final class IncidentReport implements Editor {

    private static final String STEP = "reportIncident";
    private static final String OVERDUE = "OVERDUE";

    private final Office office;

    public IncidentReport(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState incident = change.after();
        if (incident == null
                || !incident.properties().has(Sec.REPORT_BY)
                || !circumstances.read().isA(incident.type(), Sec.INCIDENT)) {
            return List.of();
        }
        List<Instant> reminders = isOpen(incident) ? reminders(incident) : List.of();
        long due =
                reminders.stream().filter(at -> !at.isAfter(circumstances.at())).count();
        long told = incident.properties().number(Ex.ESCALATED).orElse(0L);
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Ex.DUE_AT, incident.properties().time(Sec.REPORT_BY).orElse(null));
        values.put(Ex.DUE_FOR, STEP);
        values.put(Ex.REMIND_AT, reminders.stream().skip(due).findFirst().orElse(null));
        values.put(Ex.FLAGS, Flags.with(incident, OVERDUE, isLate(incident, circumstances.at())));
        List<Amendment> amendments = new ArrayList<>();
        if (due > told) {
            values.put(Ex.ESCALATED, due);
            amendments.addAll(Notices.of(List.of(reminder(incident)), incident, circumstances));
        }
        amendments.add(0, new Amendment.SetProperties(incident.id(), values));
        amendments.add(0, new Amendment.AddAspects(incident.id(), Set.of(Ex.TIMED)));
        return amendments;
    }

    private static boolean isOpen(NodeState incident) {
        Properties properties = incident.properties();
        Optional<String> finding = properties.text(Sec.FINDING);
        return !properties.has(Sec.REPORTED_AT)
                && finding.filter(Finding.UNFOUNDED.name()::equals).isEmpty();
    }

    private static boolean isLate(NodeState incident, Instant now) {
        return isOpen(incident)
                && incident.properties()
                        .time(Sec.REPORT_BY)
                        .filter(by -> !by.isAfter(now))
                        .isPresent();
    }

    private List<Instant> reminders(NodeState incident) {
        return incident.properties().time(Sec.FOUND_AT).stream()
                .flatMap(found -> office.tables().deadlines().incidentReport().reminded().stream()
                        .map(hours -> found.plus(Duration.ofHours(hours))))
                .toList();
    }

    private Notice reminder(NodeState incident) {
        AccessPolicy.SecrecyAlerts told = office.tables().access().secrecyAlerts();
        return new Notice(Kind.REPORT_DUE, told.unit(), told.roles(), incident.id());
    }
}
