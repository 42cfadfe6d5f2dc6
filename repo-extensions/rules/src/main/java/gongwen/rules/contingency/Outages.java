package gongwen.rules.contingency;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S67: the times in which the platform was down, announced by its stewards. OU01: nobody else announces one, it has a
 * beginning and an end that is not to come, and it is not changed afterwards, because times of receipt rest on it.
 */
public final class Outages implements Editor, Validator {

    static final String ANNOUNCED = "ANNOUNCED";

    private final Office office;

    public Outages(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isCreation()
                || !after.properties().has(Org.OUTAGE_FROM)
                || !isOutage(after, circumstances.read())) {
            return List.of();
        }
        return List.of(new Amendment.SetProperties(
                after.id(),
                Map.of(
                        Org.OUTAGE_STATE,
                        ANNOUNCED,
                        Org.ANNOUNCED_BY,
                        circumstances.actor().userId())));
    }

    private static boolean isOutage(NodeState node, ReadPort read) {
        return read.isA(node.type(), Org.OUTAGE);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        if (!isOutage(node, circumstances.read())) {
            return Violations.NONE;
        }
        boolean steward = circumstances.actor().system()
                || office.tables().access().stewards().stream().anyMatch(circumstances.actor()::holds);
        Optional<Instant> from = node.properties().time(Org.OUTAGE_FROM);
        Optional<Instant> until = node.properties().time(Org.OUTAGE_UNTIL);
        boolean sound = from.isPresent()
                && until.filter(end -> end.isAfter(from.get()) && !end.isAfter(circumstances.at()))
                        .isPresent();
        return Violations.when(!change.isCreation() || !steward || !sound, RuleCode.OU01.on(node.id()));
    }
}
