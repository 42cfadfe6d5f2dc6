package gongwen.rules.instruction;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 立项 (S10, domain.md 5.2): the supervision officer takes up an offer by drafting a 督查通知单 that names the instruction
 * in {@code gw:supervises}; recipients and date are filled in from the offer. Or he declines it with a reason. SV01: no
 * one else does, there must be such an offer, and it is taken up once.
 */
public final class Supervision implements Editor, Validator {

    static final String FLAG = "SUPERVISION_OFFERED";
    static final String OFFERED = "OFFERED";

    private static final String ACCEPTED = "ACCEPTED";
    private static final String DECLINED = "DECLINED";
    private static final String NOTICE = "DUCHA_TONGZHIDAN";
    private static final String OFFICER = "SUPERVISION_OFFICER";

    private final Office office;

    public Supervision(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        ReadPort read = circumstances.read();
        if (change.changes(Gw.SUPERVISES) && Documents.isOutgoing(node, read)) {
            return node.properties()
                    .node(Gw.SUPERVISES)
                    .flatMap(read::node)
                    .map(instruction -> change.isDeletion()
                            ? offeredAgain(instruction, node, read)
                            : accepted(instruction, node, read))
                    .orElse(List.of());
        }
        boolean declined = change.isUpdate()
                && change.changes(Ex.DECLINE_REASON)
                && isOffered(node)
                && Documents.isInstruction(node, read);
        return declined ? settled(node, DECLINED, null, read) : List.of();
    }

    private List<Amendment> accepted(NodeState instruction, NodeState notice, ReadPort read) {
        if (!isOffered(instruction)) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>(settled(instruction, ACCEPTED, notice.id(), read));
        Map<QualifiedName, Object> filled = new HashMap<>();
        if (!notice.properties().has(Gw.MAIN_TO)) {
            filled.put(Gw.MAIN_TO, recipients(instruction));
        }
        if (!notice.properties().has(Gw.FEEDBACK_BY)) {
            instruction.properties().date(Ex.OFFERED_DUE).ifPresent(due -> filled.put(Gw.FEEDBACK_BY, due));
        }
        document(instruction, read)
                .filter(document ->
                        office.level(document).rank() > office.level(notice).rank())
                .ifPresent(
                        document -> filled.put(Sec.LEVEL, office.level(document).id()));
        amendments.add(new Amendment.SetProperties(notice.id(), filled));
        return amendments;
    }

    private static List<String> recipients(NodeState instruction) {
        List<String> units = new ArrayList<>();
        instruction.properties().text(Ex.OFFERED_LEAD).ifPresent(units::add);
        instruction.properties().texts(Ex.OFFERED_UNITS).stream()
                .filter(unit -> !units.contains(unit))
                .forEach(units::add);
        return units;
    }

    /** A notice that is deleted while drafted leaves the offer open. */
    private static List<Amendment> offeredAgain(NodeState instruction, NodeState notice, ReadPort read) {
        boolean its = instruction
                .properties()
                .node(Ex.SUPERVISED_BY)
                .filter(notice.id()::equals)
                .isPresent();
        return its ? settled(instruction, OFFERED, null, read) : List.of();
    }

    private static List<Amendment> settled(
            NodeState instruction, String state, @Nullable NodeId notice, ReadPort read) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Ex.SUPERVISION, state);
        values.put(Ex.SUPERVISED_BY, notice);
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(instruction.id(), values));
        document(instruction, read).ifPresent(document -> {
            boolean offered = state.equals(OFFERED) || othersOffered(document, instruction, read);
            amendments.add(
                    new Amendment.SetProperties(document.id(), Map.of(Ex.FLAGS, Flags.with(document, FLAG, offered))));
        });
        return amendments;
    }

    private static boolean othersOffered(NodeState document, NodeState instruction, ReadPort read) {
        return read.children(document.id(), Ex.PROCESS_EVENTS).stream()
                .anyMatch(event -> !event.id().equals(instruction.id()) && isOffered(event));
    }

    private static Optional<NodeState> document(NodeState instruction, ReadPort read) {
        return Optional.ofNullable(instruction.primaryParent()).flatMap(read::node);
    }

    private static boolean isOffered(NodeState instruction) {
        return instruction
                .properties()
                .text(Ex.SUPERVISION)
                .filter(OFFERED::equals)
                .isPresent();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null) {
            return Violations.NONE;
        }
        if (change.changes(Gw.SUPERVISES) && Documents.isOutgoing(after, read)) {
            return Violations.when(!mayTakeUp(change, after, circumstances), RuleCode.SV01.on(after.id()));
        }
        if (change.isUpdate() && change.changes(Ex.DECLINE_REASON) && Documents.isInstruction(after, read)) {
            NodeState before = Objects.requireNonNull(change.before());
            boolean may = isOffered(before)
                    && document(before, read)
                            .filter(document -> isOfficer(document, circumstances))
                            .isPresent();
            return Violations.when(!may, RuleCode.SV01.on(after.id()));
        }
        return Violations.NONE;
    }

    private static boolean mayTakeUp(Change change, NodeState notice, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        boolean supervises =
                notice.properties().text(Gw.KIND).filter(NOTICE::equals).isPresent();
        return change.isCreation()
                && supervises
                && isOfficer(notice, circumstances)
                && notice.properties()
                        .node(Gw.SUPERVISES)
                        .flatMap(read::node)
                        .filter(instruction -> Documents.isInstruction(instruction, read) && isOffered(instruction))
                        .flatMap(instruction -> document(instruction, read))
                        .filter(document -> Units.handler(document, read).equals(Units.handler(notice, read)))
                        .isPresent();
    }

    private static boolean isOfficer(NodeState document, Circumstances circumstances) {
        return circumstances.actor().hasRole(OFFICER, Units.handler(document, circumstances.read()));
    }
}
