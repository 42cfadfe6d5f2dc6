package gongwen.rules.emergency;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.lifecycle.Steps;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who starts an incident, and what then stays as it is. EM01: the security administrator starts it, or who works in the
 * unit that handles the document; on a document that is here and not sealed yet. EM02: what is sealed is not touched
 * again, and of an incident only its handlers add what they found, when it was reported and what else was done. EM03: they
 * find once, and say why an alarm was unfounded.
 */
public final class Sealed implements Validator {

    private static final Set<QualifiedName> STATED = Set.of(Cm.NAME, Sec.DOCUMENT, Sec.CLAIMED_LEVEL, Sec.FOUND_AT);
    private static final Set<QualifiedName> ADDED = Set.of(Sec.REPORTED_AT, Sec.REMEDY, Sec.FINDING);
    /** What the server itself finds out and does. */
    private static final Set<QualifiedName> FOUND_OUT =
            Set.of(Sec.READERS, Sec.READERS_LISTED_AT, Sec.EXPUNGED_AT, Sec.MEASURES);

    private final Office office;

    public Sealed(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        if (circumstances.read().isA(node.type(), Sec.INCIDENT)) {
            return change.isCreation()
                    ? Violations.when(!mayStart(change, node, circumstances), RuleCode.EM01.on(node.id()))
                    : Violations.when(!mayAdd(change, circumstances), RuleCode.EM02.on(node.id()))
                            .and(Violations.when(!isFinding(change), RuleCode.EM03.on(node.id())));
        }
        boolean was = change.before() != null && Documents.isSealed(change.before());
        boolean is = change.after() != null && Documents.isSealed(change.after());
        return Violations.when((was || is) && isTouched(change), RuleCode.EM02.on(node.id()));
    }

    /** Whether anything of it is to change; a job may look at a node without changing it. */
    private static boolean isTouched(Change change) {
        return !change.isUpdate()
                || change.changesContent()
                || !Steps.changed(change).isEmpty()
                || !change.either()
                        .aspects()
                        .equals(Objects.requireNonNull(change.before()).aspects());
    }

    private boolean mayStart(Change change, NodeState incident, Circumstances circumstances) {
        Optional<NodeState> found = incident.properties()
                .node(Sec.DOCUMENT)
                .flatMap(circumstances.read()::node)
                .filter(document ->
                        Documents.isPaperwork(document, circumstances.read()) && !Documents.isSealed(document));
        boolean future = incident.properties()
                .time(Sec.FOUND_AT)
                .filter(circumstances.at()::isBefore)
                .isPresent();
        return incident.content() == null
                && STATED.containsAll(words(change))
                && !future
                && found.filter(document -> isStarter(document, circumstances)).isPresent();
    }

    private static Set<QualifiedName> words(Change change) {
        Set<QualifiedName> stated = new HashSet<>(Steps.changed(change));
        stated.removeIf(name -> name.prefix().equals("sys"));
        return stated;
    }

    private boolean isStarter(NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        String unit = Documents.isAttachment(document, read)
                ? read.sources(document.id(), Gw.ATTACHMENTS).stream()
                        .findFirst()
                        .map(its -> Units.handler(its, read))
                        .orElseGet(() -> Units.handler(document, read))
                : Units.handler(document, read);
        return isHandler(office, circumstances.actor())
                || office.tables().access().incidents().starters().stream()
                        .anyMatch(role -> circumstances.actor().hasRole(role, unit));
    }

    /** Whether somebody decides on what is held to be classified. */
    static boolean isHandler(Office office, Actor actor) {
        return office.tables().access().incidents().handlers().stream().anyMatch(actor::holds);
    }

    /** Whether a finding, if one is made, is the first and gives its reason where it lifts the lock. */
    private static boolean isFinding(Change change) {
        NodeState after = change.after();
        if (after == null || !change.changes(Sec.FINDING)) {
            return true;
        }
        boolean first = change.before() != null && !change.before().properties().has(Sec.FINDING);
        Optional<String> finding = after.properties().text(Sec.FINDING);
        return first
                && finding.isPresent()
                && (finding.get().equals(Finding.CONFIRMED.name())
                        || after.properties().has(Sec.REMEDY));
    }

    private boolean mayAdd(Change change, Circumstances circumstances) {
        if (!change.isUpdate() || change.changesContent()) {
            return false;
        }
        Set<QualifiedName> changed = Set.copyOf(Steps.changed(change));
        return circumstances.actor().system()
                ? FOUND_OUT.containsAll(changed)
                : isHandler(office, circumstances.actor()) && ADDED.containsAll(changed);
    }
}
