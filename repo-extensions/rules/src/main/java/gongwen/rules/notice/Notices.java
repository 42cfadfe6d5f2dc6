package gongwen.rules.notice;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes notifications into the box of a unit; a unit without that box is told nothing. */
public final class Notices {

    private Notices() {}

    /** What is told. */
    public enum Kind {
        OVERDUE,
        ESCALATED,
        URGENT,
        PAPER_MISSING,
        URGED,
        ASKED,
        ASSIGNED,
        REVOKED,
        ABOLISHED,
        NOT_ACCEPTED,
        RETURNED,
        /** H2: somebody was refused a state secret. */
        SECRET_REFUSED,
        INCIDENT,
        /** L2 61: an incident is not reported yet. */
        REPORT_DUE
    }

    /**
     * One notification.
     *
     * @param unit the unit whose people are told; it lies in the box of who handles that unit's documents
     * @param roles the roles told
     * @param about the document they find it in
     * @param more what else it says
     */
    public record Notice(Kind kind, String unit, List<String> roles, NodeId about, Map<QualifiedName, Object> more) {

        public Notice {
            more = Map.copyOf(more);
        }

        public Notice(Kind kind, String unit, List<String> roles, NodeId about) {
            this(kind, unit, roles, about, Map.of());
        }

        /** One for the roles that the table names for its kind. */
        public static Notice of(Kind kind, String unit, NodeId about, Tables tables) {
            return new Notice(
                    kind,
                    unit,
                    Objects.requireNonNull(tables.notices().get(kind.name())).roles(),
                    about);
        }
    }

    /** Notifications with the number and the limit of one document, each in the box of its unit. */
    public static List<Amendment> of(List<Notice> notices, NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Map<String, Optional<NodeId>> folders = new HashMap<>();
        List<Amendment> amendments = new ArrayList<>();
        for (Notice notice : notices) {
            folders.computeIfAbsent(
                            Units.handlerOf(notice.unit(), read),
                            handler -> Boxes.dated(handler, Boxes.NOTICES, circumstances.today(), read)
                                    .map(place -> {
                                        amendments.addAll(place.missing());
                                        return place.folder();
                                    }))
                    .ifPresent(folder -> amendments.add(node(notice, document, folder, read.newId())));
        }
        return amendments;
    }

    private static Amendment node(Notice notice, NodeState document, NodeId folder, NodeId id) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, notice.kind() + " " + id);
        values.put(Ex.NOTICE_KIND, notice.kind().name());
        values.put(Ex.RECIPIENT, notice.unit());
        values.put(Ex.NOTICE_ROLES, notice.roles());
        values.put(Ex.NOTICE_ABOUT, notice.about());
        values.put(
                Ex.NOTICE_NO,
                document.properties()
                        .text(Ex.SOURCE_PLATFORM_NO)
                        .or(() -> document.properties().text(Gw.DOC_NO))
                        .orElse(null));
        values.put(Ex.NOTICE_STEP, document.properties().text(Ex.DUE_FOR).orElse(null));
        values.put(Ex.NOTICE_DUE_AT, document.properties().time(Ex.DUE_AT).orElse(null));
        values.put(Ex.ACKNOWLEDGED, false);
        values.putAll(notice.more());
        return new Amendment.Create(
                id, Ex.NOTIFICATION, Set.of(Ex.ADDRESSED), values, folder, Cm.CONTAINS, null, AccessList.INHERITED);
    }
}
