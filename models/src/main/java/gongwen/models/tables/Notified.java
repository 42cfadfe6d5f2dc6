package gongwen.models.tables;

import java.util.List;

/**
 * Who is told of something that has happened.
 *
 * @param roles who finds the notification, in the unit concerned
 */
public record Notified(String id, Label label, List<String> roles, Source source) {

    static Notified read(TableEntry row) {
        Notified notified = new Notified(row.text("id"), row.label(), row.texts("roles"), row.source());
        if (notified.roles.isEmpty()) {
            throw row.broken("nobody is told of " + notified.id);
        }
        row.end();
        return notified;
    }
}
