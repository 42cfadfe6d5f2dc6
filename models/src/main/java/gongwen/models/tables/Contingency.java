package gongwen.models.tables;

import java.util.List;

/**
 * What the office does when something does not work.
 *
 * @param answeredBy ids of the units that answer problem reports (S66)
 * @param backRegistrationDays how many days after an announced outage what came meanwhile may be registered (S67)
 */
public record Contingency(List<String> answeredBy, int backRegistrationDays) {

    static Contingency read(TableEntry table) {
        TableEntry problems = table.nested("problems").orElseThrow(() -> table.broken("'problems' is missing"));
        List<String> answeredBy = problems.texts("answeredBy");
        problems.source();
        problems.end();
        TableEntry later =
                table.nested("backRegistration").orElseThrow(() -> table.broken("'backRegistration' is missing"));
        int days = later.number("days");
        if (days < 1) {
            throw later.broken("'days' is at least 1");
        }
        later.source();
        later.end();
        table.end();
        return new Contingency(answeredBy, days);
    }
}
