package gongwen.rules.circulation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one reading for each person on a document's circulation list (S07): made when he is put on it, withdrawn and not
 * erased when he is taken off before he read it, so that the document's whereabouts are known at any time (T24(5)).
 */
public final class Circulation implements Editor, Validator {

    private static final String CIRCULATING = "CIRCULATING";

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isConcerned(change, after, circumstances)) {
            return List.of();
        }
        List<NodeState> readings = circumstances.read().children(after.id(), Ex.READINGS).stream()
                .filter(reading -> !Readings.isWithdrawn(reading))
                .toList();
        Set<String> wanted = new LinkedHashSet<>(after.properties().texts(Gw.CIRCULATE_TO));
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState reading : readings) {
            String reader = Readings.reader(reading);
            if (!wanted.remove(reader) && !Readings.isRead(reading)) {
                amendments.add(withdrawn(reading, circumstances));
            }
        }
        wanted.forEach(reader -> amendments.add(sent(after, reader, circumstances)));
        List<String> readBy = Readings.readers(after, readings);
        if (!readBy.equals(after.properties().texts(Gw.READ_BY))) {
            amendments.add(new Amendment.SetProperties(after.id(), Map.of(Gw.READ_BY, readBy)));
        }
        return amendments;
    }

    /** Also takes up a list made before there were readings. */
    private static boolean isConcerned(Change change, NodeState after, Circumstances circumstances) {
        return (change.changes(Gw.CIRCULATE_TO)
                        || Documents.status(after).equals(CIRCULATING)
                                && after.properties().has(Gw.CIRCULATE_TO))
                && Documents.isIncoming(after, circumstances.read())
                && !Documents.isWorkingCopy(after);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !change.changes(Gw.CIRCULATE_TO) || !Documents.isIncoming(after, circumstances.read())) {
            return Violations.NONE;
        }
        Set<String> added = new LinkedHashSet<>(after.properties().texts(Gw.CIRCULATE_TO));
        if (change.before() != null) {
            change.before().properties().texts(Gw.CIRCULATE_TO).forEach(added::remove);
        }
        Violations wrong = Violations.NONE;
        for (String reader : added) {
            boolean may = circumstances
                    .read()
                    .person(reader)
                    .filter(person -> mayRead(person, after, circumstances.read()))
                    .isPresent();
            wrong = wrong.and(Violations.when(!may, RuleCode.CI03.on(after.id(), reader)));
        }
        return wrong;
    }

    /** The handling unit's people read, and those of the units it handles documents for, up to their clearance. */
    static boolean mayRead(Person person, NodeState document, ReadPort read) {
        String handler = Units.handler(document, read);
        String level = document.properties().text(Sec.LEVEL).orElse("");
        Stream<String> handled = read.find(St.SITE, Org.HANDLED_BY, handler).stream()
                .flatMap(unit -> unit.properties().text(Org.UNIT_ID).stream());
        Stream<String> addressee = document.properties().text(Gw.ADDRESSEE).stream();
        return person.mayHoldPosts()
                && Stream.concat(Stream.concat(Stream.of(handler), addressee), handled)
                        .anyMatch(unit -> person.groups().contains(Actor.clearanceGroup(unit, level)));
    }

    private static Amendment sent(NodeState document, String reader, Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "reading " + id);
        values.put(Ex.DOCUMENT, document.id());
        values.put(Ex.READER, reader);
        values.put(Ex.READING_STATE, Readings.UNREAD);
        values.put(Ex.SENT_BY, circumstances.actor().userId());
        values.put(Ex.SENT_AT, circumstances.at());
        return new Amendment.Create(
                id, Ex.READING, Set.of(Ex.ON_DOCUMENT), values, document.id(), Ex.READINGS, null, AccessList.INHERITED);
    }

    private static Amendment withdrawn(NodeState reading, Circumstances circumstances) {
        return new Amendment.SetProperties(
                reading.id(),
                Map.<QualifiedName, Object>of(
                        Ex.READING_STATE,
                        Readings.WITHDRAWN,
                        Ex.WITHDRAWN_BY,
                        circumstances.actor().userId(),
                        Ex.WITHDRAWN_AT,
                        circumstances.at()));
    }
}
