package gongwen.rules.filing;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Org;
import gongwen.models.tables.Numbering.Number;
import gongwen.rules.briefing.Filings;
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
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * S38: a unit files the titles and formats of its briefings with the office, which gives each a filing number when it
 * becomes active. BF01: by whom, in which order and with what, as {@code title.yaml} says. BF03: the format names elements
 * that {@code briefings.yaml} knows.
 */
public final class Titles implements Editor, Validator {

    private static final String REQUESTED = "FILING_REQUESTED";

    private final Office office;
    private final Course course;

    public Titles(Office office) {
        this.office = office;
        this.course = new Course(office.title());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState title = change.after();
        if (title == null || !title.properties().has(Bf.NAME) || !Filings.isTitle(title, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        if (!title.properties().has(Bf.FILED_WITH)) {
            values.put(Bf.TITLE_STATE, course.state(title));
            values.put(Bf.UNIT, Units.housing(title, circumstances.read()).orElse(null));
            values.put(Bf.FILED_WITH, office.tables().briefings().filedWith());
            values.put(Bf.UPWARD, title.properties().value(Bf.UPWARD).orElse(true));
        } else if (change.changes(Bf.TITLE_STATE)) {
            step(title, circumstances, values);
        }
        return values.isEmpty() ? List.of() : List.of(new Amendment.SetProperties(title.id(), values));
    }

    private void step(NodeState title, Circumstances circumstances, Map<QualifiedName, @Nullable Object> values) {
        String state = Filings.state(title);
        boolean requested = state.equals(REQUESTED);
        QualifiedName when = requested ? Bf.REQUESTED_AT : Bf.DECIDED_AT;
        boolean stamped =
                title.properties().time(when).filter(circumstances.at()::equals).isPresent();
        if (stamped
                || state.equals(office.title().initial()) && !title.properties().has(Bf.REQUESTED_AT)) {
            return;
        }
        values.put(when, circumstances.at());
        values.put(
                requested ? Bf.REQUESTED_BY : Bf.DECIDED_BY,
                circumstances.actor().userId());
        if (state.equals(Filings.FILED)) {
            values.put(Bf.FILING_NO, filingNo(title, circumstances));
        }
    }

    /** A number for each time a title becomes active; two that become active at once wait for each other here. */
    private String filingNo(NodeState title, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        String unit = title.properties().text(Bf.UNIT).orElse("");
        String code = Units.text(unit, Org.ISSUER_CODE, read).orElse(unit);
        int year = circumstances.today().getYear();
        Number number = office.tables().numbering().number("briefingFiling");
        return number.format(code, unit, year, read.next(number.sequence(code, unit, year)));
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState title = change.either();
        ReadPort read = circumstances.read();
        if (!Filings.isTitle(title, read)) {
            return Violations.NONE;
        }
        NodeState settled = Optional.ofNullable(change.before()).orElse(title);
        String unit = Units.housing(settled, read).orElse("");
        boolean allowed = circumstances.actor().system()
                || Boxes.isAtTopOf(Boxes.OUTBOX, title, read)
                        && course.allows(
                                change,
                                circumstances.actor(),
                                Map.of(
                                        "handler",
                                        unit,
                                        "addressee",
                                        settled.properties().text(Bf.FILED_WITH).orElse("")));
        Violations wrong = Violations.when(!allowed, RuleCode.BF01.on(title.id()));
        for (String element : title.properties().texts(Bf.FORMAT)) {
            wrong = wrong.and(Violations.when(
                    !office.tables().briefings().elements().containsKey(element),
                    RuleCode.BF03.on(
                            title.id(),
                            element,
                            String.join(
                                    ", ", office.tables().briefings().elements().keySet()))));
        }
        return wrong;
    }
}
