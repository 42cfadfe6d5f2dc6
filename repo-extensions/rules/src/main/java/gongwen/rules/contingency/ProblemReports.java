package gongwen.rules.contingency;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.lifecycle.Course;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * S66: a unit reports a problem from its outbox to a unit that answers such; the answer, reopening and closing follow
 * {@code problem.yaml}, and each is timed. PR01: by whom, in which order and with what, as that lifecycle says.
 */
public final class ProblemReports implements Editor, Validator {

    private final Office office;
    private final Course course;

    public ProblemReports(Office office) {
        this.office = office;
        this.course = new Course(office.problem());
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
            switch (course.state(after)) {
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

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        if (!isReport(node, circumstances.read())) {
            return Violations.NONE;
        }
        return Violations.when(!isAllowed(change, circumstances), RuleCode.PR01.on(node.id()));
    }

    private boolean isAllowed(Change change, Circumstances circumstances) {
        NodeState report = change.either();
        String reporting = Units.housing(report, circumstances.read()).orElse("");
        String answering = report.properties().text(Org.ANSWERING_UNIT).orElse("");
        return office.tables().contingency().answeredBy().contains(answering)
                && course.allows(change, circumstances.actor(), Map.of("handler", reporting, "addressee", answering));
    }
}
