package gongwen.rules.circulation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each person confirms his own reading (S07): he sets his record to {@code OPENED} or {@code READ}, and time and hand
 * are stamped. CI01: nobody confirms for another, but whom the reader himself has named on the record; CI03: that is one
 * who could be on the list himself. CI02: what was read or withdrawn stays so.
 */
public final class Readings implements Editor, Validator {

    static final String UNREAD = "UNREAD";
    static final String OPENED = "OPENED";
    static final String READ = "READ";
    static final String WITHDRAWN = "WITHDRAWN";

    private static final Map<String, Set<String>> STEPS = Map.of(UNREAD, Set.of(OPENED, READ), OPENED, Set.of(READ));

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isUpdate()
                || !isConfirmed(after)
                || !Documents.isReading(after, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> stamps = new HashMap<>();
        if (!after.properties().has(Ex.OPENED_AT)) {
            stamps.put(Ex.OPENED_AT, circumstances.at());
        }
        if (isRead(after) && !after.properties().has(Ex.READ_AT)) {
            stamps.put(Ex.READ_AT, circumstances.at());
            stamps.put(Ex.CONFIRMED_BY, circumstances.actor().userId());
        }
        if (stamps.isEmpty()) {
            return List.of();
        }
        NodeId document = Objects.requireNonNull(after.primaryParent());
        return List.of(
                new Amendment.SetProperties(after.id(), stamps),
                new Amendment.SetProperties(
                        document, Map.of(Gw.READ_BY, readersOf(document, after, circumstances.read()))));
    }

    private static List<String> readersOf(NodeId document, NodeState changed, ReadPort read) {
        List<NodeState> readings = read.children(document, Ex.READINGS).stream()
                .map(reading -> reading.id().equals(changed.id()) ? changed : reading)
                .toList();
        return read.node(document).map(node -> readers(node, readings)).orElse(List.of());
    }

    /** Who of a document's circulation list has read it, in the order of the list. */
    static List<String> readers(NodeState document, List<NodeState> readings) {
        List<String> read =
                readings.stream().filter(Readings::isRead).map(Readings::reader).toList();
        return document.properties().texts(Gw.CIRCULATE_TO).stream()
                .filter(read::contains)
                .distinct()
                .toList();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (before == null || after == null || !Documents.isReading(after, circumstances.read())) {
            return Violations.NONE;
        }
        String actor = circumstances.actor().userId();
        boolean own = actor.equals(reader(before));
        boolean delegate =
                before.properties().text(Ex.DELEGATE).filter(actor::equals).isPresent() && !change.changes(Ex.DELEGATE);
        boolean steps = !change.changes(Ex.READING_STATE)
                || STEPS.getOrDefault(state(before), Set.of()).contains(state(after));
        return Violations.when(!own && !delegate, RuleCode.CI01.on(after.id()))
                .and(Violations.when(
                        change.changes(Ex.DELEGATE) && !isOfTheUnit(after, circumstances.read()),
                        RuleCode.CI03.on(after.id(), delegate(after))))
                .and(Violations.when(!steps, RuleCode.CI02.on(after.id(), state(before), state(after))));
    }

    private static boolean isOfTheUnit(NodeState reading, ReadPort read) {
        String delegate = delegate(reading);
        return delegate.isEmpty()
                || read.node(Objects.requireNonNull(reading.primaryParent()))
                        .filter(document -> read.person(delegate)
                                .filter(person -> Circulation.mayRead(person, document, read))
                                .isPresent())
                        .isPresent();
    }

    private static String delegate(NodeState reading) {
        return reading.properties().text(Ex.DELEGATE).orElse("");
    }

    static String reader(NodeState reading) {
        return reading.properties().text(Ex.READER).orElse("");
    }

    static boolean isRead(NodeState reading) {
        return state(reading).equals(READ);
    }

    static boolean isWithdrawn(NodeState reading) {
        return state(reading).equals(WITHDRAWN);
    }

    private static boolean isConfirmed(NodeState reading) {
        return isRead(reading) || state(reading).equals(OPENED);
    }

    private static String state(NodeState reading) {
        return reading.properties().text(Ex.READING_STATE).orElse(UNREAD);
    }
}
