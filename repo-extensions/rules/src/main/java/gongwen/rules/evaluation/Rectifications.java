package gongwen.rules.evaluation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.lifecycle.Course;
import gongwen.rules.lifecycle.Steps;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S72: a finding of an evaluation becomes something one unit puts right by a day; the unit reports, the office closes or
 * sends back. RE01: by whom, in which order and with what, as {@code rectification.yaml} says. RE02: a settled report of
 * the office on that unit stands behind it, and its day is not past. Whoever lets the day pass is reminded as of any limit (S64).
 */
public final class Rectifications implements Editor, Validator {

    private static final Set<String> SETTLED = Set.of("APPROVED", "ISSUED");

    private final Office office;
    private final Course course;
    private final Course reports;

    public Rectifications(Office office) {
        this.office = office;
        this.course = new Course(office.rectification());
        this.reports = new Course(office.report());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !Office.isRectification(after, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        String actor = circumstances.actor().userId();
        if (change.isCreation() && !after.properties().has(Org.RAISED_AT)) {
            values.put(Org.RECTIFICATION_STATE, course.state(after));
            values.put(Org.RAISED_BY, actor);
            values.put(Org.RAISED_AT, circumstances.at());
        } else if (change.isUpdate() && change.changes(Org.RECTIFICATION_STATE)) {
            switch (course.state(after)) {
                case "REPORTED" -> {
                    values.put(Org.RECTIFIED_BY, actor);
                    values.put(Org.RECTIFIED_AT, circumstances.at());
                    values.put(Org.RECTIFIED_LATE, isPast(after, circumstances));
                }
                case "CLOSED" -> {
                    values.put(Org.SETTLED_BY, actor);
                    values.put(Org.SETTLED_AT, circumstances.at());
                }
                default -> values.put(Org.SENT_BACK, sentBack(change.before()) + 1);
            }
        }
        return List.of(
                new Amendment.AddAspects(after.id(), Set.of(Ex.TIMED, Ex.PROCESSED)),
                new Amendment.SetProperties(after.id(), values));
    }

    private static long sentBack(@Nullable NodeState before) {
        return before == null ? 0 : before.properties().number(Org.SENT_BACK).orElse(0L);
    }

    private static boolean isPast(NodeState rectification, Circumstances circumstances) {
        return rectification
                .properties()
                .date(Org.RECTIFY_BY)
                .filter(circumstances.today()::isAfter)
                .isPresent();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        ReadPort read = circumstances.read();
        if (!read.isA(node.type(), Org.RECTIFICATION) || isLookedAtOnly(change)) {
            return Violations.NONE;
        }
        String unit = Units.housing(node, read).orElse("");
        NodeState settled = change.before() == null ? node : change.before();
        String concerned = settled.properties().text(Org.RECTIFYING_UNIT).orElse("");
        boolean allowed = office.tables().evaluation().madeBy().contains(unit)
                && course.allows(change, circumstances.actor(), Map.of("handler", unit, "addressee", concerned));
        boolean sound = !change.isCreation() || isFounded(node, unit, read) && !isPast(node, circumstances);
        return Violations.when(!allowed, RuleCode.RE01.on(node.id()))
                .and(Violations.when(!sound, RuleCode.RE02.on(node.id())));
    }

    /** Time alone has it looked at. */
    private static boolean isLookedAtOnly(Change change) {
        return change.isUpdate()
                && !change.changesContent()
                && Steps.changed(change).isEmpty();
    }

    private boolean isFounded(NodeState rectification, String office, ReadPort read) {
        String concerned = rectification.properties().text(Org.RECTIFYING_UNIT).orElse("");
        return rectification
                .properties()
                .node(Org.FROM_REPORT)
                .flatMap(read::node)
                .filter(report -> read.isA(report.type(), Org.EVALUATION_REPORT)
                        && SETTLED.contains(reports.state(report))
                        && Units.housing(report, read).filter(office::equals).isPresent())
                .filter(report -> read.children(report.id(), Org.FIGURES).stream()
                        .anyMatch(row -> row.properties()
                                .text(Org.FIGURES_UNIT)
                                .filter(concerned::equals)
                                .isPresent()))
                .isPresent();
    }
}
