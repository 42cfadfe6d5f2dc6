package gongwen.rules.evaluation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
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
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S70, S71: the office that evaluates the units makes a report of a period; its figures are computed when it is made and,
 * while it is a draft, when that is asked for. EV01: by whom and in which order, as {@code report.yaml} says. EV02: nobody
 * types a figure. EV04: the period is over or ends today, and the units exist.
 */
public final class EvaluationReports implements Editor, Validator {

    private static final String APPROVED = "APPROVED";

    private final Office office;
    private final Course course;

    public EvaluationReports(Office office) {
        this.office = office;
        this.course = new Course(office.report());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState report = change.after();
        if (report == null || !report.properties().has(Org.PERIOD_FROM) || !isReport(report, circumstances.read())) {
            return List.of();
        }
        Properties properties = report.properties();
        String actor = circumstances.actor().userId();
        if (!properties.has(Org.FIGURES_AT) || properties.has(Org.RECOMPUTE)) {
            Map<QualifiedName, @Nullable Object> values = new HashMap<>();
            values.put(Org.REPORT_STATE, course.state(report));
            values.put(Org.FIGURES_AT, circumstances.at());
            values.put(Org.PREPARED_BY, properties.text(Org.PREPARED_BY).orElse(actor));
            values.put(Org.RECOMPUTE, null);
            List<Amendment> amendments = new ArrayList<>(rows(report, circumstances));
            amendments.add(new Amendment.SetProperties(report.id(), values));
            return amendments;
        }
        boolean approved =
                change.changes(Org.REPORT_STATE) && course.state(report).equals(APPROVED);
        return approved
                ? List.of(new Amendment.SetProperties(
                        report.id(), Map.of(Org.APPROVED_BY, actor, Org.APPROVED_AT, circumstances.at())))
                : List.of();
    }

    private List<Amendment> rows(NodeState report, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Map<String, NodeState> rows = new HashMap<>();
        read.children(report.id(), Org.FIGURES)
                .forEach(row -> row.properties().text(Org.FIGURES_UNIT).ifPresent(unit -> rows.put(unit, row)));
        int percentile = office.tables().evaluation().percentile();
        List<Amendment> amendments = new ArrayList<>();
        Figures.of(units(report, read), first(report), last(report), office, circumstances)
                .forEach((unit, tally) -> {
                    NodeState row = rows.get(unit);
                    amendments.add(
                            row == null
                                    ? row(report, unit, tally.values(percentile), read)
                                    : new Amendment.SetProperties(row.id(), tally.values(percentile)));
                });
        return amendments;
    }

    private static Amendment row(
            NodeState report, String unit, Map<QualifiedName, @Nullable Object> figures, ReadPort read) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(figures);
        values.put(Cm.NAME, unit);
        values.put(Org.FIGURES_OF, report.id());
        values.put(Org.FIGURES_UNIT, unit);
        return new Amendment.Create(
                read.newId(), Org.UNIT_FIGURES, Set.of(), values, report.id(), Org.FIGURES, null, AccessList.INHERITED);
    }

    private List<String> units(NodeState report, ReadPort read) {
        return report.properties().texts(Org.EVALUATED_UNITS).stream()
                .flatMap(name -> Recipients.named(name, office.tables(), read).stream())
                .distinct()
                .toList();
    }

    private static LocalDate first(NodeState report) {
        return report.properties().date(Org.PERIOD_FROM).orElse(LocalDate.MAX);
    }

    private static LocalDate last(NodeState report) {
        return report.properties().date(Org.PERIOD_UNTIL).orElse(LocalDate.MIN);
    }

    private static boolean isReport(NodeState node, ReadPort read) {
        return read.isA(node.type(), Org.EVALUATION_REPORT);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        ReadPort read = circumstances.read();
        if (read.isA(node.type(), Org.UNIT_FIGURES)) {
            return Violations.of(RuleCode.EV02.on(node.id()));
        }
        if (!isReport(node, read)) {
            return Violations.NONE;
        }
        String unit = Units.housing(node, read).orElse("");
        boolean allowed = office.tables().evaluation().madeBy().contains(unit)
                && course.allows(change, circumstances.actor(), Map.of("handler", unit));
        return Violations.when(!allowed, RuleCode.EV01.on(node.id()))
                .and(Violations.when(
                        change.isCreation() && !isSound(node, circumstances), RuleCode.EV04.on(node.id())));
    }

    private boolean isSound(NodeState report, Circumstances circumstances) {
        Optional<LocalDate> first = report.properties().date(Org.PERIOD_FROM);
        Optional<LocalDate> last = report.properties().date(Org.PERIOD_UNTIL);
        boolean dates = first.isPresent()
                && last.isPresent()
                && !first.get().isAfter(last.get())
                && !last.get().isAfter(circumstances.today())
                && first.get()
                        .plusDays(office.tables().evaluation().longestDays())
                        .isAfter(last.get());
        return dates
                && report.properties().texts(Org.EVALUATED_UNITS).stream()
                        .noneMatch(name -> Recipients.named(name, office.tables(), circumstances.read())
                                .isEmpty());
    }
}
