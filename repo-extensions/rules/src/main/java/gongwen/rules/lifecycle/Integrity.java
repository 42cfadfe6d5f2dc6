package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.lifecycle.Transition;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps documents what they are: outputs of the process are not typed (LC06), what was signed and issued no longer
 * changes (LC07), nothing but a named correction follows the end (LC08), and nothing is deleted once it left drafting or has
 * a number, in the trash and version by version neither (LC09).
 */
public final class Integrity implements Validator {

    private final Office office;

    public Integrity(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        if (!Documents.isPaperwork(node, circumstances.read())) {
            return Violations.NONE;
        }
        if (Documents.isAttachment(node, circumstances.read())) {
            return attachment(change, circumstances);
        }
        Optional<Lifecycle> lifecycle = office.lifecycle(node, circumstances.read());
        if (lifecycle.isEmpty()) {
            return Violations.NONE;
        }
        return change.isDeletion()
                ? deleted(node, circumstances.read())
                : changed(change, lifecycle.get(), circumstances.read())
                        .and(attachments(change, lifecycle.get(), circumstances.read()));
    }

    private Violations deleted(NodeState document, ReadPort read) {
        return Violations.when(
                !office.isDiscardable(document, read), RuleCode.LC09.on(document.id(), Documents.status(document)));
    }

    private static Violations changed(Change change, Lifecycle lifecycle, ReadPort read) {
        Set<QualifiedName> typed = Set.copyOf(Steps.changed(change));
        Violations wrong = Violations.NONE;
        Optional<List<QualifiedName>> declared = declared(change, lifecycle, read);
        for (QualifiedName name : typed) {
            if (lifecycle.guarded().contains(name)
                    && declared.filter(names -> !names.contains(name)).isPresent()) {
                wrong = wrong.and(Violations.of(RuleCode.LC06.on(change.id(), name.toString())));
            }
        }
        NodeState before = change.before();
        if (before == null || change.after() == null) {
            return wrong;
        }
        State state = lifecycle.state(Documents.status(before)).orElse(null);
        if (state == null) {
            return wrong;
        }
        boolean moves = change.changes(lifecycle.property());
        boolean fixed = state.edit() == State.Edit.FROZEN || state.edit() == State.Edit.RESIGN && moves;
        return wrong.and(fixed ? fixed(change, lifecycle, typed, state) : Violations.NONE)
                .and(Violations.when(
                        state.terminal()
                                && !moves
                                && !corrections(change, lifecycle, state).containsAll(typed),
                        RuleCode.LC08.on(change.id(), state.id())));
    }

    /** Domain.md 6: what the named corrections of an ended document that this change makes are about. */
    private static Set<QualifiedName> corrections(Change change, Lifecycle lifecycle, State state) {
        return lifecycle.triggered(state.id()).stream()
                .filter(step -> change.changes(Objects.requireNonNull(step.trigger())))
                .flatMap(step -> Stream.concat(step.triggeredBy().stream(), step.declares().stream()))
                .collect(Collectors.toSet());
    }

    private static Violations fixed(Change change, Lifecycle lifecycle, Set<QualifiedName> typed, State state) {
        Violations wrong = Violations.when(change.changesContent(), RuleCode.LC07.on(change.id(), state.id(), "text"));
        boolean out = state.id().equals("ISSUED");
        for (QualifiedName name : typed) {
            boolean settled = lifecycle.elements().contains(name)
                    || out && lifecycle.sent().contains(name) && !isExcepted(name, change.either());
            wrong = wrong.and(Violations.when(settled, RuleCode.LC07.on(change.id(), state.id(), name.toString())));
        }
        return wrong;
    }

    /** S16: paper that is approved for a legal reason may follow later. */
    private static boolean isExcepted(QualifiedName name, NodeState document) {
        return name.equals(Gw.PAPER_COPIES) && document.properties().has(Gw.PAPER_APPROVED_BY);
    }

    /** What was signed covers the attachments; in a frozen state none is added or taken away. */
    private static Violations attachments(Change change, Lifecycle lifecycle, ReadPort read) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (before == null || after == null || change.changesContent()) {
            return Violations.NONE;
        }
        Optional<String> signed = before.properties().text(Gw.SIGNED_HASH);
        boolean frozen = lifecycle
                .state(Documents.status(before))
                .filter(state -> state.edit() == State.Edit.FROZEN)
                .isPresent();
        return Violations.when(
                frozen && signed.isPresent() && !signed.get().equals(Documents.fingerprint(after, read)),
                RuleCode.LC07.on(change.id(), Documents.status(before), Gw.ATTACHMENTS.toString()));
    }

    /** The outputs that this change may state; empty if it takes no step at all, for which Steps refuses it. */
    private static Optional<List<QualifiedName>> declared(Change change, Lifecycle lifecycle, ReadPort read) {
        NodeState after = change.after();
        return change.before() == null && after != null
                ? lifecycle
                        .creation(Steps.state(after, lifecycle), type -> read.isA(after.type(), type))
                        .map(Transition::declares)
                : Optional.of(List.of());
    }

    /** An attachment is part of its document, so it changes, goes and comes back with it or not at all. */
    private Violations attachment(Change change, Circumstances circumstances) {
        if (change.isCreation() || !change.isDeletion() && !change.changesContent() && !comesBack(change)) {
            return Violations.NONE;
        }
        boolean fixed = circumstances.read().sources(change.id(), Gw.ATTACHMENTS).stream()
                .anyMatch(document -> office.lifecycle(document, circumstances.read())
                        .flatMap(lifecycle -> lifecycle.state(Documents.status(document)))
                        .filter(state -> state.edit() != State.Edit.FREE)
                        .isPresent());
        return Violations.when(fixed, RuleCode.LC07.on(change.id(), "-", "attachment"));
    }

    /** From the trash, where it hung nowhere. */
    private static boolean comesBack(Change change) {
        return change.before() != null
                && change.before().primaryParent() == null
                && change.either().primaryParent() != null;
    }
}
