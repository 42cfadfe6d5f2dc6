package gongwen.rules.access;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.names.Bf;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.tables.AccessPolicy;
import gongwen.models.tables.Level;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.inquiry.Consulted;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.AccessList.Entry;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Post;
import gongwen.rules.office.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may see and work on a node of the office: the groups its range and level give, and no other (domain.md 4.4).
 * Nothing is inherited from the folder, so a document keeps its range wherever it lies.
 */
public final class Grants {

    static final String READ = "Consumer";
    static final String WORK = "Editor";
    /** May delete too; access by hand is refused all the same (RT03). */
    private static final String OWN = "Coordinator";

    private static final String GUEST = "consulted";

    private final Office office;
    private final UnitGrants units;

    public Grants(Office office) {
        this.office = office;
        this.units = new UnitGrants(office);
    }

    /** The access a node must have, empty for a node that is not the office's. */
    Optional<AccessList> of(NodeState node, ReadPort read) {
        if (Documents.isSealed(node)) {
            return Optional.of(ofIncident(READ));
        }
        if (node.properties().has(Sec.DOCUMENT) && read.isA(node.type(), Sec.INCIDENT)) {
            return Optional.of(ofReport(node));
        }
        if (node.properties().has(Org.PROBLEM) && read.isA(node.type(), Org.PROBLEM_REPORT)) {
            return Optional.of(ofSteps(office.problem(), node, Org.ANSWERING_UNIT, read));
        }
        if (node.properties().has(Org.OUTAGE_FROM) && read.isA(node.type(), Org.OUTAGE)) {
            return Optional.of(new AccessList(false, Set.of(new Entry("GROUP_EVERYONE", READ))));
        }
        if (Office.isRectification(node, read)) {
            return Optional.of(ofSteps(office.rectification(), node, Org.RECTIFYING_UNIT, read));
        }
        if (node.properties().has(Bf.FILED_WITH) && read.isA(node.type(), Bf.TITLE)) {
            return Optional.of(ofOwn(office.title(), node, Bf.FILED_WITH, read));
        }
        if (node.properties().has(Org.PERIOD_FROM) && read.isA(node.type(), Org.EVALUATION_REPORT)) {
            return Optional.of(ofOwn(office.report(), node, Org.EVALUATED_UNITS, read));
        }
        if (Documents.isOutgoing(node, read)) {
            return Optional.of(ofOutgoing(node, read));
        }
        if (Documents.isIncoming(node, read)) {
            return Optional.of(ofIncoming(node, read));
        }
        if (node.properties().has(Ex.READER) && Documents.isReading(node, read)) {
            return Optional.of(ofReading(node, read));
        }
        if (node.properties().has(Ex.INSTRUCTION_TEXT) && Documents.isInstruction(node, read)) {
            return Optional.of(ofInstruction(node, read));
        }
        if (Documents.isAttachment(node, read)) {
            return Optional.of(ofAttachment(node, read));
        }
        if (Documents.isRefusalNotice(node, read)) {
            return Optional.of(of("refusalNotice", node, read));
        }
        if (read.isA(node.type(), Org.ADDRESSEE_LIST)) {
            return Optional.of(of("addresseeList", node, read));
        }
        if (Documents.isInquiry(node, read)) {
            return Optional.of(of("inquiry", node, read));
        }
        if (read.isA(node.type(), Ex.NOTIFICATION)) {
            return Optional.of(ofNotification(node));
        }
        if (read.isA(node.type(), Ex.PROCESS_EVENT)) {
            return ofEvent(node, read);
        }
        if (isDuty(node, read)) {
            return Optional.of(ofDuty(node, read));
        }
        return Documents.isStub(node, read) ? Optional.of(ofStub(node)) : Optional.empty();
    }

    /** S52, S64: nobody but whom it is for; they write that they have seen it. */
    private static AccessList ofNotification(NodeState notification) {
        Set<Entry> entries = new HashSet<>();
        String unit = notification.properties().text(Ex.RECIPIENT).orElse("");
        grantRoles(entries, unit, notification.properties().texts(Ex.NOTICE_ROLES));
        return new AccessList(false, entries);
    }

    /** What the issuer wrote down about a draft is not for the units that read the draft along (domain.md 6.1). */
    private Optional<AccessList> ofEvent(NodeState event, ReadPort read) {
        NodeId parent = event.primaryParent();
        return parent == null
                ? Optional.empty()
                : read.node(parent)
                        .filter(document -> Documents.isOutgoing(document, read) && Consulted.hasGuests(document))
                        .map(document -> Documents.isSealed(document)
                                ? AccessList.INHERITED
                                : of("outgoing", document, List.of("handler", "issuer"), read));
    }

    /** LC09: what is still a draft, those of its unit who may draft, or are cleared for it, may delete. */
    private AccessList ofOutgoing(NodeState document, ReadPort read) {
        AccessList access = of("outgoing", document, read);
        if (!office.isDiscardable(document, read)) {
            return access;
        }
        String unit = Units.handler(document, read);
        Set<String> drafters = new HashSet<>();
        drafters.add(Actor.clearanceGroup(unit, office.level(document).id()));
        Lifecycle lifecycle = office.outgoing(document, read);
        lifecycle
                .creation(Documents.status(document))
                .ifPresent(step -> step.actors()
                        .getOrDefault("handler", List.of())
                        .forEach(role -> drafters.add(Actor.roleGroup(unit, role))));
        Set<Entry> entries = new HashSet<>();
        for (Entry entry : access.entries()) {
            boolean owns = entry.role().equals(WORK) && drafters.contains(entry.authority());
            entries.add(owns ? new Entry(entry.authority(), OWN) : entry);
        }
        return new AccessList(false, entries);
    }

    private AccessList ofAttachment(NodeState attachment, ReadPort read) {
        return read.sources(attachment.id(), Gw.ATTACHMENTS).stream()
                .filter(document -> !Documents.isWorkingCopy(document))
                .findFirst()
                .flatMap(document -> of(document, read))
                .orElseGet(() -> of("outgoing", attachment, read));
    }

    /** S07: whom it is circulated to may read it, where a role is clearance enough. */
    private AccessList ofIncoming(NodeState document, ReadPort read) {
        AccessList access = of("incoming", document, read);
        List<String> circulated = document.properties().texts(Gw.CIRCULATE_TO);
        if (circulated.isEmpty() || office.level(document).editors() != Level.Editors.ROLES) {
            return access;
        }
        Set<Entry> entries = new HashSet<>(access.entries());
        circulated.forEach(reader -> entries.add(new Entry(reader, READ)));
        return new AccessList(false, entries);
    }

    /** A reading is seen like its document; its reader, and whom he names, confirm on it while it is open. */
    private AccessList ofReading(NodeState reading, ReadPort read) {
        Set<Entry> entries = new HashSet<>();
        boolean open = reading.properties()
                .text(Ex.READING_STATE)
                .filter(state -> state.equals("UNREAD") || state.equals("OPENED"))
                .isPresent();
        boolean roles = parent(reading, read)
                .filter(document ->
                        !Documents.isSealed(document) && office.level(document).editors() == Level.Editors.ROLES)
                .isPresent();
        if (open && roles) {
            for (QualifiedName person : List.of(Ex.READER, Ex.DELEGATE)) {
                reading.properties().text(person).ifPresent(id -> entries.add(new Entry(id, WORK)));
            }
        }
        return new AccessList(true, entries);
    }

    /** An instruction is seen like its document; the supervision officer may decline what it offers. */
    private static AccessList ofInstruction(NodeState instruction, ReadPort read) {
        Set<Entry> entries = new HashSet<>();
        parent(instruction, read)
                .filter(document -> !Documents.isSealed(document))
                .ifPresent(
                        document -> grantRoles(entries, Units.handler(document, read), List.of("SUPERVISION_OFFICER")));
        return new AccessList(true, entries);
    }

    /** An incident is seen by its handlers, and by who reported it, so that he knows it was taken up. */
    private AccessList ofReport(NodeState incident) {
        Set<Entry> entries = new HashSet<>(ofIncident(WORK).entries());
        incident.properties().text(Sec.FOUND_BY).ifPresent(reporter -> entries.add(new Entry(reporter, READ)));
        return new AccessList(false, entries);
    }

    /** H3: who handles a document held to be classified sees it, to find whether it is; nobody else sees anything. */
    private AccessList ofIncident(String role) {
        Set<Entry> entries = new HashSet<>();
        office.tables().access().incidents().handlers().forEach(group -> entries.add(new Entry(group, role)));
        return new AccessList(false, entries);
    }

    /** S66, S72: seen by the unit in whose site it lies and by the other one it names, as far as they take its steps. */
    private static AccessList ofSteps(Lifecycle lifecycle, NodeState node, QualifiedName other, ReadPort read) {
        Set<Entry> entries = new HashSet<>();
        lifecycle
                .transitions()
                .forEach(step -> step.actors().forEach((part, roles) -> {
                    String unit = part.equals("handler")
                            ? Units.housing(node, read).orElse("")
                            : node.properties().text(other).orElse("");
                    grantRoles(entries, unit, roles);
                }));
        return new AccessList(false, entries);
    }

    /** S38, S70: seen by the people of the unit in whose site it lies too; who takes the steps may write. */
    private AccessList ofOwn(Lifecycle lifecycle, NodeState node, QualifiedName other, ReadPort read) {
        Set<Entry> entries = new HashSet<>(
                units.ofPeople(Units.housing(node, read).orElse("")).entries());
        entries.addAll(ofSteps(lifecycle, node, other, read).entries());
        return new AccessList(false, entries);
    }

    private static Optional<NodeState> parent(NodeState node, ReadPort read) {
        return Optional.ofNullable(node.primaryParent()).flatMap(read::node);
    }

    private AccessList of(String what, NodeState node, ReadPort read) {
        return of(what, node, office.tables().access().grants(what).readers(), read);
    }

    private AccessList of(String what, NodeState node, List<String> readers, ReadPort read) {
        Level level = office.level(node);
        Set<Entry> entries = new HashSet<>();
        for (String part : readers) {
            for (String unit : units(part, node, read)) {
                office.tables()
                        .levels()
                        .clearedFor(level)
                        .forEach(cleared -> grant(entries, unit, cleared, level, part.equals(GUEST)));
            }
        }
        if (level.editors() == Level.Editors.ROLES) {
            AccessPolicy.Grants policy = office.tables().access().grants(what);
            policy.editors()
                    .forEach(
                            (part, roles) -> units(part, node, read).forEach(unit -> grantRoles(entries, unit, roles)));
        }
        return new AccessList(false, entries);
    }

    private static void grant(Set<Entry> entries, String unit, String cleared, Level level, boolean guest) {
        String role = level.editors() == Level.Editors.CLEARED && !guest ? WORK : READ;
        entries.add(new Entry(Actor.clearanceGroup(unit, cleared), role));
    }

    private static void grantRoles(Set<Entry> entries, String unit, List<String> roles) {
        roles.forEach(role -> entries.add(new Entry(Actor.roleGroup(unit, role), WORK)));
    }

    private List<String> units(String part, NodeState node, ReadPort read) {
        return switch (part) {
            case "issuer" -> List.of(node.properties().text(Gw.ISSUER).orElseGet(() -> Units.handler(node, read)));
            case "addressee" ->
                List.of(node.properties().text(Gw.ADDRESSEE).orElseGet(() -> Units.handler(node, read)));
            case GUEST -> Consulted.readers(node, office.tables(), read);
            case "asked" -> node.properties().texts(Ex.RECIPIENT);
            case "asker" ->
                node.properties().texts(Gw.ASKER).stream()
                        .flatMap(unit -> Stream.of(unit, Units.handlerOf(unit, read)))
                        .distinct()
                        .toList();
            default -> List.of(Units.handler(node, read));
        };
    }

    private static boolean isDuty(NodeState node, ReadPort read) {
        return read.isA(node.type(), Org.DELEGATION) || read.isA(node.type(), Org.HANDOVER);
    }

    /** Who stands in for whom a unit's people see; who is away, and the unit's leader, may end it. */
    private AccessList ofDuty(NodeState duty, ReadPort read) {
        String unit = Units.housing(duty, read).orElse("");
        Set<Entry> entries = new HashSet<>(units.ofPeople(unit).entries());
        entries.add(new Entry(Post.UNIT_LEADER.group(unit), WORK));
        Stream.of(Org.DELEGATOR, Org.LEAVING)
                .flatMap(name -> duty.properties().text(name).stream())
                .forEach(person -> entries.add(new Entry(person, WORK)));
        return new AccessList(false, entries);
    }

    private AccessList ofStub(NodeState stub) {
        AccessPolicy.Stubs policy = office.tables().access().stubs();
        Set<Entry> entries = new HashSet<>();
        String unit = stub.properties().text(Sec.STUB_UNIT).orElse("");
        grantRoles(entries, unit, policy.editors());
        policy.readers().forEach(group -> entries.add(new Entry(group, READ)));
        return new AccessList(false, entries);
    }
}
