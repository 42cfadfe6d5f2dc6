package gongwen.rules.access;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Documents live in the boxes of the unit that handles them (domain.md 6.11): they are created and restored there (RT01) in the name
 * of a unit it handles (RT05), go into the folder of their month, and are not moved (RT02).
 */
public final class Boxed implements Editor, Validator {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !isNewHere(change)
                || change.origin() == Change.Origin.RULE
                || !Documents.isPaperwork(after, circumstances.read())
                || Documents.isWorkingCopy(after)) {
            return List.of();
        }
        ReadPort read = circumstances.read();
        String box = box(after, read);
        Optional<String> unit = Units.housing(after, read);
        if (unit.isEmpty() || !Boxes.isAtTopOf(box, after, read)) {
            return List.of();
        }
        return Boxes.dated(unit.get(), box, circumstances.today(), read)
                .map(place -> file(after, place, read))
                .orElse(List.of());
    }

    /** Created, or back from the trash, where it hung nowhere. */
    private static boolean isNewHere(Change change) {
        NodeState before = change.before();
        return change.isCreation() || before != null && before.primaryParent() == null;
    }

    private static List<Amendment> file(NodeState node, Boxes.Place place, ReadPort read) {
        List<Amendment> amendments = new ArrayList<>(place.missing());
        String name = node.properties().text(Cm.NAME).orElse(node.id().toString());
        String free = place.missing().isEmpty() ? Boxes.freeName(place.folder(), name, node.id(), read) : name;
        amendments.add(new Amendment.SetProperties(node.id(), Map.<QualifiedName, Object>of(Cm.NAME, free)));
        amendments.add(new Amendment.Move(node.id(), place.folder()));
        return amendments;
    }

    private static String box(NodeState node, ReadPort read) {
        return Documents.isIncoming(node, read) ? Boxes.INBOX : Boxes.OUTBOX;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !Documents.isPaperwork(after, circumstances.read()) || Documents.isWorkingCopy(after)) {
            return Violations.NONE;
        }
        NodeState before = change.before();
        if (before != null && !isNewHere(change)) {
            return Violations.when(
                            !Objects.equals(before.primaryParent(), after.primaryParent()),
                            RuleCode.RT02.on(after.id()))
                    .and(issuer(change, after, circumstances.read()));
        }
        return Violations.when(
                        !Boxes.isIn(box(after, circumstances.read()), after, circumstances.read()),
                        RuleCode.RT01.on(after.id()))
                .and(issuer(change, after, circumstances.read()));
    }

    private static Violations issuer(Change change, NodeState document, ReadPort read) {
        Optional<String> issuer = document.properties().text(Gw.ISSUER);
        boolean foreign = Documents.isOutgoing(document, read)
                && change.changes(Gw.ISSUER)
                && issuer.filter(unit -> isForeign(unit, document, read)).isPresent();
        return Violations.when(foreign, RuleCode.RT05.on(document.id(), issuer.orElse("")));
    }

    private static boolean isForeign(String issuer, NodeState document, ReadPort read) {
        return read.unit(issuer).filter(unit -> !Units.isClosed(unit)).isEmpty()
                || !Units.handlerOf(issuer, read)
                        .equals(Units.housing(document, read).orElse(""));
    }
}
