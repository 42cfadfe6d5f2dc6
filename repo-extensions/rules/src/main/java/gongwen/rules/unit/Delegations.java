package gongwen.rules.unit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * While somebody is away another holds one of his roles in a unit (S62: B covers A). Made by who is away or the unit's
 * leader, in the unit's folder of duties (DG01), of a role that is his own and may be delegated (DG02), to another person
 * of the unit, since clearance is never delegated (DG03), for some days from today on; afterwards it can be cut short and
 * nothing else (DG04).
 */
public final class Delegations implements Editor, Validator {

    private static final List<QualifiedName> SETTLED = List.of(
            Org.DELEGATOR,
            Org.DELEGATE,
            Org.DELEGATED_ROLE,
            Org.DELEGATION_UNIT,
            Org.VALID_FROM,
            Org.DELEGATION_REASON);

    private final Office office;

    public Delegations(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !change.isCreation() || !isOne(after, circumstances)) {
            return List.of();
        }
        String unit = Duties.unit(after, circumstances.read());
        boolean said = text(after, Org.DELEGATION_UNIT).equals(unit);
        return said ? List.of() : List.of(new Amendment.SetProperties(after.id(), Map.of(Org.DELEGATION_UNIT, unit)));
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        if (!isOne(change.either(), circumstances)) {
            return Violations.NONE;
        }
        NodeState after = change.after();
        if (after == null) {
            return Violations.of(RuleCode.DG04.on(change.id()));
        }
        String unit = Duties.unit(after, circumstances.read());
        boolean may = Duties.mayDispose(circumstances.actor(), text(after, Org.DELEGATOR), unit);
        Violations wrong = Violations.when(unit.isEmpty() || !may, RuleCode.DG01.on(after.id()));
        return change.isCreation()
                ? wrong.and(granted(after, unit, circumstances.read())).and(dated(after, circumstances))
                : wrong.and(cutShort(change, after));
    }

    private static boolean isOne(NodeState node, Circumstances circumstances) {
        return circumstances.read().isA(node.type(), Org.DELEGATION);
    }

    private Violations granted(NodeState delegation, String unit, ReadPort read) {
        String role = text(delegation, Org.DELEGATED_ROLE);
        String from = text(delegation, Org.DELEGATOR);
        String to = text(delegation, Org.DELEGATE);
        boolean delegable = !office.tables().access().undelegable().contains(role) && holds(from, role, unit, read);
        boolean another = Duties.mayTakeOver(to, from, unit, read) && !holds(to, role, unit, read);
        return Violations.when(!delegable, RuleCode.DG02.on(delegation.id(), from, role, unit))
                .and(Violations.when(!another, RuleCode.DG03.on(delegation.id(), to, role, unit)));
    }

    private static boolean holds(String person, String role, String unit, ReadPort read) {
        return read.person(person).filter(found -> found.hasRole(role, unit)).isPresent();
    }

    private static Violations dated(NodeState delegation, Circumstances circumstances) {
        Optional<LocalDate> from = delegation.properties().date(Org.VALID_FROM);
        Optional<LocalDate> until = delegation.properties().date(Org.VALID_UNTIL);
        boolean inOrder = from.isPresent()
                && until.isPresent()
                && !until.get().isBefore(from.get())
                && !until.get().isBefore(circumstances.today());
        return Violations.when(!inOrder, RuleCode.DG04.on(delegation.id()));
    }

    private static Violations cutShort(Change change, NodeState after) {
        Optional<LocalDate> before = Optional.ofNullable(change.before())
                .flatMap(state -> state.properties().date(Org.VALID_UNTIL));
        Optional<LocalDate> now = after.properties().date(Org.VALID_UNTIL);
        boolean longer = now.isEmpty() || before.isPresent() && now.get().isAfter(before.get());
        boolean revived = change.changes(Org.REVOKED) && !after.properties().flag(Org.REVOKED);
        boolean rewritten = SETTLED.stream().anyMatch(change::changes);
        return Violations.when(longer || revived || rewritten, RuleCode.DG04.on(after.id()));
    }

    private static String text(NodeState node, QualifiedName property) {
        return node.properties().text(property).orElse("");
    }
}
