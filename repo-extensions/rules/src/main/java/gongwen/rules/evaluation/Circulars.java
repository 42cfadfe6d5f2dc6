package gongwen.rules.evaluation;

import gongwen.models.lifecycle.State;
import gongwen.models.names.Gw;
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
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S71 通报: an approved report goes to a chosen range by an ordinary outgoing document, which names it in
 * {@code org:report}; once that is issued, so is the report. EV03: the document is a circular of the same office, and
 * names the report while it is a draft.
 */
public final class Circulars implements Editor, Validator {

    private static final String CIRCULAR = "TONGBAO";
    private static final String ISSUED = "ISSUED";
    private static final Set<String> SETTLED = Set.of("APPROVED", ISSUED);

    private final Office office;
    private final Course course;

    public Circulars(Office office) {
        this.office = office;
        this.course = new Course(office.report());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState document = change.after();
        if (document == null
                || !document.properties().has(Org.REPORT)
                || !Documents.isOutgoing(document, circumstances.read())
                || !Documents.status(document).equals(ISSUED)) {
            return List.of();
        }
        return report(document, circumstances.read())
                .filter(report -> course.state(report).equals("APPROVED"))
                .<List<Amendment>>map(report -> List.of(new Amendment.SetProperties(
                        report.id(),
                        Map.of(
                                Org.REPORT_STATE,
                                ISSUED,
                                Org.ISSUED_AT,
                                circumstances.at(),
                                Org.ISSUED_AS,
                                document.id()))))
                .orElse(List.of());
    }

    private static Optional<NodeState> report(NodeState document, ReadPort read) {
        return document.properties().node(Org.REPORT).flatMap(read::node);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState document = change.after();
        boolean concerned = change.changes(Org.REPORT) || change.changes(Gw.STATUS) || change.changes(Gw.KIND);
        if (document == null || !concerned || !Documents.isOutgoing(document, circumstances.read())) {
            return Violations.NONE;
        }
        boolean late = change.changes(Org.REPORT) && !isDraft(change.before());
        boolean wrong = document.properties().has(Org.REPORT) && !isCircular(document, circumstances.read());
        return Violations.when(late || wrong, RuleCode.EV03.on(document.id()));
    }

    private boolean isDraft(@Nullable NodeState before) {
        return before == null
                || office.outgoing()
                        .state(Documents.status(before))
                        .filter(state -> state.edit() == State.Edit.FREE)
                        .isPresent();
    }

    private boolean isCircular(NodeState document, ReadPort read) {
        String unit = Units.handler(document, read);
        return document.properties().text(Gw.KIND).filter(CIRCULAR::equals).isPresent()
                && report(document, read)
                        .filter(report -> read.isA(report.type(), Org.EVALUATION_REPORT)
                                && SETTLED.contains(course.state(report))
                                && Units.housing(report, read)
                                        .filter(unit::equals)
                                        .isPresent())
                        .isPresent();
    }
}
