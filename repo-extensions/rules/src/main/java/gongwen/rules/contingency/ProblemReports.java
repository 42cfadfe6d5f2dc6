package gongwen.rules.contingency;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.lifecycle.Steps;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S66: a unit reports a problem from its outbox to a unit that answers such; the answer, reopening and closing follow
 * {@code problem.yaml}, and each is timed. PR01: by whom, in which order and with what, as that lifecycle says.
 */
public final class ProblemReports implements Editor, Validator {

    private static final Set<String> TYPED =
            Set.of("problem", "answeringUnit", "problemState", "answer", "reopenReason");

    private final Office office;

    public ProblemReports(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !after.properties().has(Org.PROBLEM) || !isReport(after, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        String actor = circumstances.actor().userId();
        if (change.isCreation() && !after.properties().has(Org.REPORTED_AT)) {
            values.put(Org.PROBLEM_STATE, office.problem().initial());
            values.put(Org.REPORTED_AT, circumstances.at());
            values.put(Org.REPORTED_BY, actor);
            values.put(
                    Org.REPORTING_UNIT,
                    Units.housing(after, circumstances.read()).orElse(null));
        } else if (change.isUpdate() && change.changes(Org.PROBLEM_STATE)) {
            switch (state(after)) {
                case "ANSWERED" -> {
                    values.put(Org.ANSWERED_BY, actor);
                    values.put(
                            Org.ANSWERED_AT,
                            after.properties().time(Org.ANSWERED_AT).orElse(circumstances.at()));
                }
                case "CLOSED" -> values.put(Org.CLOSED_AT, circumstances.at());
                default -> values.put(Org.REOPENED, reopened(change.before()) + 1);
            }
        }
        return values.isEmpty() ? List.of() : List.of(new Amendment.SetProperties(after.id(), values));
    }

    private static long reopened(@Nullable NodeState before) {
        return before == null ? 0 : before.properties().number(Org.REOPENED).orElse(0L);
    }

    private static boolean isReport(NodeState node, ReadPort read) {
        return read.isA(node.type(), Org.PROBLEM_REPORT);
    }

    private String state(NodeState report) {
        return report.properties()
                .text(Org.PROBLEM_STATE)
                .orElse(office.problem().initial());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        if (!isReport(node, circumstances.read())) {
            return Violations.NONE;
        }
        return Violations.when(!isAllowed(change, circumstances), RuleCode.PR01.on(node.id()));
    }

    private boolean isAllowed(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        boolean typed = Steps.changed(change).stream()
                .allMatch(name -> !name.prefix().equals("org") || TYPED.contains(name.localName()));
        if (after == null || after.content() != null || !typed) {
            return false;
        }
        Lifecycle lifecycle = office.problem();
        Optional<Transition> step =
                before == null ? lifecycle.creation(state(after)) : lifecycle.between(state(before), state(after));
        boolean fixed = before == null || lifecycle.elements().stream().noneMatch(change::changes);
        return fixed
                && step.filter(taken -> after.properties().asMap().keySet().containsAll(taken.requires())
                                && mayTake(taken, before == null ? after : before, circumstances))
                        .isPresent();
    }

    private boolean mayTake(Transition step, NodeState report, Circumstances circumstances) {
        String reporting = Units.housing(report, circumstances.read()).orElse("");
        String answering = report.properties().text(Org.ANSWERING_UNIT).orElse("");
        boolean answered = office.tables().contingency().answeredBy().contains(answering);
        Actor actor = circumstances.actor();
        return answered
                && step.actors().entrySet().stream()
                        .anyMatch(byUnit -> byUnit.getValue().stream()
                                .anyMatch(role -> actor.hasRole(
                                        role, byUnit.getKey().equals("handler") ? reporting : answering)));
    }
}
