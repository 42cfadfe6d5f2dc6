package gongwen.models.tables;

import java.util.List;

/**
 * How the units are evaluated from time to time (S70, S71).
 *
 * @param madeBy ids of the units that report
 * @param longestDays the longest period of a report, in days
 * @param signedFor the limits that a step settles which counts as signing for
 * @param handled the same for handling
 * @param fedBack the same for feeding back
 * @param urgent the urgencies of documents whose time until they are signed for is measured (S52)
 * @param percentile so many of a hundred are signed for within the slow minutes, 1 to 100
 */
public record Evaluation(
        List<String> madeBy,
        int longestDays,
        List<String> signedFor,
        List<String> handled,
        List<String> fedBack,
        List<String> urgent,
        int percentile) {

    static Evaluation read(TableEntry table, Deadlines deadlines) {
        TableEntry reports = table.nested("reports").orElseThrow(() -> table.broken("'reports' is missing"));
        TableEntry figures = table.nested("figures").orElseThrow(() -> table.broken("'figures' is missing"));
        Evaluation evaluation = new Evaluation(
                reports.texts("madeBy"),
                reports.number("longestDays"),
                limits(figures, "signedFor", deadlines),
                limits(figures, "handled", deadlines),
                limits(figures, "fedBack", deadlines),
                figures.texts("urgent"),
                figures.number("percentile"));
        if (evaluation.longestDays < 1) {
            throw reports.broken("'longestDays' is at least 1");
        }
        if (evaluation.percentile < 1 || evaluation.percentile > 100) {
            throw figures.broken("'percentile' is between 1 and 100");
        }
        for (TableEntry row : List.of(reports, figures)) {
            row.source();
            row.end();
        }
        table.end();
        return evaluation;
    }

    private static List<String> limits(TableEntry figures, String key, Deadlines deadlines) {
        return figures.texts(key, deadlines.byKey().keySet(), "limit");
    }
}
