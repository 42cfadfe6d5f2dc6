package gongwen.rules.classification;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.tables.Level;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * LV02: a level that opens a document to persons cleared for it alone is given by one of them, and where somebody in
 * charge of the issuer and of each recipient is one; else nobody could read the document, or take it on (domain.md 4.4).
 * Levels of which nothing is kept at all are H1's.
 */
public final class LevelReach implements Validator {

    private final Office office;

    public LevelReach(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null
                || Documents.isSealed(after)
                || office.level(after).editors() != Level.Editors.CLEARED
                || !office.level(after).content()
                || !Documents.isOutgoing(after, read)
                || Documents.isWorkingCopy(after)) {
            return Violations.NONE;
        }
        Violations wrong = Violations.NONE;
        for (String unit : outOfReach(change, after, circumstances)) {
            wrong = wrong.and(Violations.of(
                    RuleCode.LV02.on(after.id(), unit, office.level(after).id())));
        }
        return wrong;
    }

    private Set<String> outOfReach(Change change, NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Set<String> units = new TreeSet<>();
        String handler = Units.handler(document, read);
        boolean raised = change.changes(Sec.LEVEL);
        if (raised && !circumstances.actor().system() && !isCleared(circumstances.actor(), handler, document)) {
            units.add(handler);
        }
        if (raised || change.changes(Gw.ISSUER)) {
            document.properties()
                    .text(Gw.ISSUER)
                    .filter(unit -> !unit.equals(handler))
                    .ifPresent(units::add);
        }
        if (raised || change.changes(Gw.MAIN_TO) || change.changes(Gw.CC_TO) || change.changes(Gw.STATUS)) {
            Recipients recipients = Recipients.of(document, office.tables(), read);
            units.addAll(recipients.main());
            units.addAll(recipients.copied());
        }
        units.removeIf(unit -> !unit.equals(handler) && someoneIsCleared(unit, document, read));
        return units;
    }

    private boolean isCleared(Actor actor, String unit, NodeState document) {
        return groups(unit, document).anyMatch(actor::holds);
    }

    /** Whether the leader or a clerk of a unit, or of the one that handles its documents, may read it. */
    private boolean someoneIsCleared(String unit, NodeState document, ReadPort read) {
        List<String> both =
                Stream.of(unit, Units.handlerOf(unit, read)).distinct().toList();
        Set<String> groups = new TreeSet<>();
        both.forEach(each -> groups(each, document).forEach(groups::add));
        return both.stream()
                .flatMap(each -> read.unit(each).stream())
                .flatMap(site -> Stream.of(Org.LEADER, Org.CLERK_A, Org.CLERK_B)
                        .flatMap(post -> site.properties().text(post).stream()))
                .flatMap(holder -> read.person(holder).stream())
                .anyMatch(person -> person.groups().stream().anyMatch(groups::contains));
    }

    private Stream<String> groups(String unit, NodeState document) {
        return office.tables().levels().clearedFor(office.level(document)).stream()
                .map(level -> Actor.clearanceGroup(unit, level));
    }
}
