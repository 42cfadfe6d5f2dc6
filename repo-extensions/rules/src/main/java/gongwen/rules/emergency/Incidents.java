package gongwen.rules.emergency;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.models.tables.AccessPolicy;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * H3: an incident locks the document it names, the sender's and every recipient's copy, and their attachments, in one
 * commit: nobody but the security administrator sees them, nobody changes them. When the administrator confirms that they
 * are classified, words and bytes go for good; when the alarm was unfounded, everything is as before. It also gathers what
 * is to be reported to the secrecy authority, and until when (L2 61), and tells the security administrator
 * that it was started.
 */
public final class Incidents implements Editor {

    private static final List<String> LOCKED = List.of("LOCKED", "ACCESS_WITHDRAWN");
    private static final List<String> EMPTIED =
            List.of("LOCKED", "ACCESS_WITHDRAWN", "WORDS_REMOVED", "CONTENT_REMOVED", "VERSIONS_REMOVED");
    private static final List<String> GIVEN_BACK = List.of("LOCKED", "ACCESS_WITHDRAWN", "GIVEN_BACK");

    private final Office office;

    public Incidents(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState incident = change.after();
        ReadPort read = circumstances.read();
        if (incident == null || !incident.properties().has(Sec.DOCUMENT) || !read.isA(incident.type(), Sec.INCIDENT)) {
            return List.of();
        }
        Optional<NodeState> found = incident.properties().node(Sec.DOCUMENT).flatMap(read::node);
        if (found.isEmpty()) {
            return List.of();
        }
        if (change.isCreation() && !incident.properties().has(Sec.AFFECTED)) {
            return lock(incident, Affected.by(found.get(), read), circumstances);
        }
        boolean isDecided =
                incident.properties().has(Sec.FINDING) && !incident.properties().has(Sec.FINDING_AT);
        return isDecided ? decide(incident, Affected.by(found.get(), read), circumstances) : List.of();
    }

    private List<Amendment> lock(NodeState incident, Affected affected, Circumstances circumstances) {
        List<Amendment> amendments = new ArrayList<>();
        Map<QualifiedName, @Nullable Object> report = report(incident, affected, circumstances);
        if (Sealed.isHandler(office, circumstances.actor())) {
            report.put(Sec.FINDING, Finding.CONFIRMED.name());
        }
        amendments.add(new Amendment.SetProperties(incident.id(), report));
        affected.documents().forEach(node -> amendments.addAll(Seal.lock(node, incident.id(), circumstances)));
        AccessPolicy.SecrecyAlerts told = office.tables().access().secrecyAlerts();
        Notice started = new Notice(
                Kind.INCIDENT,
                told.unit(),
                told.roles(),
                incident.id(),
                Map.of(
                        Ex.NOTICE_ACTOR,
                        circumstances.actor().userId(),
                        Ex.NOTICE_UNIT,
                        Units.handler(affected.documents().get(0), circumstances.read()),
                        Ex.NOTICE_NODE,
                        incident.properties()
                                .node(Sec.DOCUMENT)
                                .map(NodeId::toString)
                                .orElse("")));
        amendments.addAll(Notices.of(List.of(started), incident, circumstances));
        return amendments;
    }

    private static List<Amendment> decide(NodeState incident, Affected affected, Circumstances circumstances) {
        boolean confirmed = incident.properties()
                .text(Sec.FINDING)
                .filter(Finding.CONFIRMED.name()::equals)
                .isPresent();
        Map<QualifiedName, @Nullable Object> finding = new HashMap<>();
        finding.put(Sec.FINDING_BY, circumstances.actor().userId());
        finding.put(Sec.FINDING_AT, circumstances.at());
        finding.put(Sec.MEASURES, confirmed ? EMPTIED : GIVEN_BACK);
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(incident.id(), finding));
        for (NodeState node : affected.documents()) {
            if (!confirmed) {
                amendments.addAll(Seal.lift(node, circumstances));
                continue;
            }
            amendments.addAll(Seal.empty(node, circumstances));
            for (QualifiedName association : List.of(Ex.DELIVERIES, Ex.STATUS_EVENTS, Ex.PROCESS_EVENTS, Ex.READINGS)) {
                circumstances
                        .read()
                        .children(node.id(), association)
                        .forEach(trace -> amendments.addAll(Seal.emptyTrace(trace)));
            }
        }
        return amendments;
    }

    private Map<QualifiedName, @Nullable Object> report(
            NodeState incident, Affected affected, Circumstances circumstances) {
        Instant foundAt = incident.properties().time(Sec.FOUND_AT).orElse(circumstances.at());
        Set<String> units = new LinkedHashSet<>();
        List<NodeId> ids = new ArrayList<>();
        for (NodeState node : affected.documents()) {
            ids.add(node.id());
            if (circumstances.read().isA(node.type(), Gw.DOCUMENT)) {
                units.add(Units.handler(node, circumstances.read()));
            }
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "incident " + incident.id());
        values.put(Sec.FOUND_AT, foundAt);
        values.put(Sec.FOUND_BY, circumstances.actor().userId());
        values.put(
                Sec.REPORT_BY,
                foundAt.plus(Duration.ofHours(
                        office.tables().deadlines().incidentReport().within())));
        values.put(Sec.AFFECTED, ids);
        values.put(Sec.AFFECTED_UNITS, List.copyOf(units));
        values.put(Sec.MEASURES, LOCKED);
        return values;
    }
}
