package gongwen.rules.contingency;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * S67: what came while the platform was down is registered afterwards (补登) by the channel {@code BACK_REGISTERED}, keeps
 * the time it came and bears a mark. BR01: that time lies in an announced outage, not in the future, and the outage
 * ended no longer ago than the table says.
 */
public final class BackRegistration implements Editor, Validator {

    static final String CHANNEL = "BACK_REGISTERED";

    private final Office office;

    public BackRegistration(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !isBackRegistered(after)
                || !(change.isCreation() || change.changes(Ex.CHANNEL))
                || !circumstances.read().isA(after.type(), Gw.DOCUMENT)
                || Documents.isWorkingCopy(after)) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Ex.FLAGS, Flags.with(after, CHANNEL, true));
        if (Documents.isIncoming(after, circumstances.read())) {
            after.properties()
                    .time(Ex.RECEIVED_AT)
                    .ifPresent(came -> values.put(
                            Gw.RECEIVED_ON, came.atZone(circumstances.zone()).toLocalDate()));
        }
        return List.of(new Amendment.SetProperties(after.id(), values));
    }

    private static boolean isBackRegistered(NodeState document) {
        return document.properties().text(Ex.CHANNEL).filter(CHANNEL::equals).isPresent();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean stated = after != null
                && (change.changes(Ex.RECEIVED_AT) || change.changes(Ex.CHANNEL) && isBackRegistered(after))
                && circumstances.read().isA(after.type(), Gw.DOCUMENT);
        if (after == null || !stated) {
            return Violations.NONE;
        }
        boolean sound = isBackRegistered(after)
                && Documents.isOutgoing(after, circumstances.read())
                && !Documents.isAccepted(change.before() == null ? after : change.before())
                && after.properties()
                        .time(Ex.RECEIVED_AT)
                        .flatMap(came -> outage(came, circumstances))
                        .isPresent();
        return Violations.when(!sound, RuleCode.BR01.on(after.id()));
    }

    private Optional<NodeState> outage(Instant came, Circumstances circumstances) {
        Duration window = Duration.ofDays(office.tables().contingency().backRegistrationDays());
        return circumstances.read().find(Org.OUTAGE, Org.OUTAGE_STATE, Outages.ANNOUNCED).stream()
                .filter(outage -> outage.properties()
                        .time(Org.OUTAGE_FROM)
                        .filter(from -> !came.isBefore(from))
                        .isPresent())
                .filter(outage -> outage.properties()
                        .time(Org.OUTAGE_UNTIL)
                        .filter(until ->
                                !came.isAfter(until) && !circumstances.at().isAfter(until.plus(window)))
                        .isPresent())
                .findFirst();
    }
}
