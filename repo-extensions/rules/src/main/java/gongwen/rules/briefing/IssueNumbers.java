package gongwen.rules.briefing;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Gw;
import gongwen.models.tables.Numbering.Number;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 期号, domain.md 5.4: an issue compiled here gets the next number of its title and year, and the next since the first,
 * when it is numbered and not before; both follow the highest there is, also where the unit's own system gave that. From
 * title, year and number follows what it is found by ({@code gw:docNo}), of a paper one too.
 */
public final class IssueNumbers implements Editor {

    private static final String NUMBERED = "NUMBERED";
    private static final String ISSUED = "ISSUED";

    private final Office office;

    public IssueNumbers(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState issue = change.after();
        if (issue == null
                || !issue.properties().has(Bf.TITLE_NAME)
                || issue.properties().has(Gw.DOC_NO)
                || !Documents.isBriefing(issue, circumstances.read())
                || Documents.isWorkingCopy(issue)) {
            return List.of();
        }
        boolean here = Documents.status(issue).equals(NUMBERED);
        boolean stated = issue.properties().has(Bf.ISSUE_NO)
                && (Documents.status(issue).equals(ISSUED) || Documents.isIncoming(issue, circumstances.read()));
        if (!here && !stated) {
            return List.of();
        }
        Map<QualifiedName, Object> values = new HashMap<>(here ? next(issue, circumstances) : Map.of());
        int year = year(issue, circumstances);
        long number =
                issue.withProperties(values).properties().number(Bf.ISSUE_NO).orElse(0L);
        values.put(Bf.ISSUE_YEAR, (long) year);
        values.put(
                Gw.DOC_NO,
                office.tables().numbering().number("briefing").format(title(issue), issuer(issue), year, number));
        return List.of(new Amendment.SetProperties(issue.id(), values));
    }

    private Map<QualifiedName, Object> next(NodeState issue, Circumstances circumstances) {
        int year = year(issue, circumstances);
        List<NodeState> others = circumstances.read().find(Bf.BRIEFING, Bf.TITLE_NAME, title(issue)).stream()
                .filter(other -> isUsed(other) && issuer(other).equals(issuer(issue)))
                .toList();
        List<NodeState> ofYear = others.stream()
                .filter(other -> other.properties().number(Bf.ISSUE_YEAR).orElse(0L) == year)
                .toList();
        return Map.of(
                Bf.ISSUE_NO, above(ofYear, Bf.ISSUE_NO, "briefing", issue, year, circumstances.read()),
                Bf.TOTAL_NO, above(others, Bf.TOTAL_NO, "briefingTotal", issue, year, circumstances.read()));
    }

    private long above(
            List<NodeState> others, QualifiedName property, String key, NodeState issue, int year, ReadPort read) {
        long highest = others.stream()
                .mapToLong(other -> other.properties().number(property).orElse(0L))
                .max()
                .orElse(0L);
        Number number = office.tables().numbering().number(key);
        long next;
        do {
            next = read.next(number.sequence(title(issue), issuer(issue), year));
        } while (next <= highest);
        return next;
    }

    /** A number stated with an issue that was not accepted is free again. */
    private static boolean isUsed(NodeState issue) {
        return Documents.isAccepted(issue) || !Documents.status(issue).equals(ISSUED);
    }

    private static int year(NodeState issue, Circumstances circumstances) {
        return issue.properties()
                .date(Gw.DOC_DATE)
                .map(LocalDate::getYear)
                .orElseGet(() -> circumstances.today().getYear());
    }

    private static String title(NodeState issue) {
        return issue.properties().text(Bf.TITLE_NAME).orElse("");
    }

    private static String issuer(NodeState issue) {
        return issue.properties().text(Gw.ISSUER).orElse("");
    }
}
