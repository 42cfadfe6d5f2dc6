package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RT04: what is issued names only recipients there are: unit ids, names, or names for a kind of unit (T9(8), S01); and
 * so does whoever is to take part in a draft. RT06: nobody writes to himself.
 */
public final class KnownRecipients implements Validator {

    private static final List<QualifiedName> TAKING_PART =
            List.of(Gw.INVOLVED_UNITS, Gw.JOINT_ISSUERS, Gw.RANGE, Gw.ALSO_TO, Gw.RECALL_FROM, Gw.FORWARD_TO);

    private static final List<QualifiedName> ADDRESSED = List.of(Gw.MAIN_TO, Gw.CC_TO);

    private final Office office;

    public KnownRecipients(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !circumstances.read().isA(after.type(), Gw.DOCUMENT) || Documents.isWorkingCopy(after)) {
            return Violations.NONE;
        }
        List<String> unknown = new ArrayList<>();
        if (Documents.status(after).equals("ISSUED") && change.changes(Gw.STATUS)) {
            unknown.addAll(
                    Recipients.of(after, office.tables(), circumstances.read()).unknown());
        }
        for (QualifiedName property : TAKING_PART) {
            if (change.changes(property)) {
                after.properties().texts(property).stream()
                        .filter(name -> Recipients.named(name, office.tables(), circumstances.read())
                                .isEmpty())
                        .forEach(unknown::add);
            }
        }
        Violations wrong = toItself(change, after, circumstances.read());
        for (String written : unknown) {
            wrong = wrong.and(Violations.of(RuleCode.RT04.on(after.id(), written)));
        }
        return wrong;
    }

    /** A name for units of a kind, the issuer among them, means the others. */
    private Violations toItself(Change change, NodeState document, ReadPort read) {
        Optional<String> issuer = document.properties().text(Gw.ISSUER);
        Violations wrong = Violations.NONE;
        for (QualifiedName property : ADDRESSED) {
            boolean asked = Documents.isOutgoing(document, read)
                    && (change.changes(property)
                            || change.changes(Gw.ISSUER)
                            || Documents.status(document).equals("ISSUED") && change.changes(Gw.STATUS));
            List<String> names = asked ? document.properties().texts(property) : List.of();
            for (String name : names) {
                boolean itself = issuer.filter(unit ->
                                Recipients.named(name, office.tables(), read).equals(List.of(unit)))
                        .isPresent();
                wrong = wrong.and(Violations.when(itself, RuleCode.RT06.on(document.id(), name)));
            }
        }
        return wrong;
    }
}
