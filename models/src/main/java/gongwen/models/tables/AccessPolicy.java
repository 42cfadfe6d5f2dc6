package gongwen.models.tables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may see and work on what, besides those cleared for its level (domain.md 4.4).
 *
 * @param stewards groups that say what units there are
 * @param appointers groups that say who holds their posts
 * @param undelegable roles that nobody holds in place of another
 */
public record AccessPolicy(
        Map<String, Grants> documents,
        Map<String, List<String>> boxes,
        Stubs stubs,
        Incidents incidents,
        SecrecyAlerts secrecyAlerts,
        List<String> stewards,
        List<String> appointers,
        List<String> undelegable) {

    /**
     * Grants on one sort of document.
     *
     * @param readers the units whose cleared persons read it: handler, issuer, addressee; those consulted while they are
     *     asked; of an inquiry the unit asked and the asker
     * @param editors roles that work on it, by the same units
     */
    public record Grants(String what, List<String> readers, Map<String, List<String>> editors, Source source) {}

    /**
     * Who sees stubs of classified paper (H5).
     *
     * @param editors roles in the registering unit
     * @param readers groups
     */
    public record Stubs(List<String> editors, List<String> readers, Source source) {}

    /**
     * Who handles a document found to be classified (H3).
     *
     * @param starters roles in the unit that handles the document
     * @param handlers groups
     */
    public record Incidents(List<String> starters, List<String> handlers, Source source) {}

    /** The roles of a unit that are told that a state secret was refused (H2). */
    public record SecrecyAlerts(String unit, List<String> roles, Source source) {

        static SecrecyAlerts read(TableEntry entry) {
            SecrecyAlerts alerts = new SecrecyAlerts(entry.text("unit"), entry.texts("roles"), entry.source());
            if (alerts.roles.isEmpty()) {
                throw entry.broken("nobody is told that a state secret was refused");
            }
            entry.end();
            return alerts;
        }
    }

    private static final Set<String> UNITS = Set.of("handler", "issuer", "addressee", "consulted", "asked", "asker");

    static AccessPolicy read(TableEntry table) {
        Map<String, Grants> documents = Rows.byId(table.rows("documents"), AccessPolicy::grants, Grants::what);
        Map<String, List<String>> boxes = new TreeMap<>();
        for (TableEntry row : table.rows("boxes")) {
            boxes.put(row.text("what"), row.texts("contributors"));
            row.source();
            row.end();
        }
        Rows.require(table, documents, "outgoing", "incoming", "refusalNotice", "inquiry", "addresseeList");
        Rows.require(table, boxes, "outbox", "inbox", "notices", "stubs");
        TableEntry stubs = table.nested("stubs").orElseThrow(() -> table.broken("'stubs' is missing"));
        Stubs seen = new Stubs(stubs.texts("editors"), stubs.texts("readers"), stubs.source());
        stubs.end();
        TableEntry found = table.nested("incidents").orElseThrow(() -> table.broken("'incidents' is missing"));
        Incidents incidents = new Incidents(found.texts("starters"), found.texts("handlers"), found.source());
        found.end();
        SecrecyAlerts alerts = table.nested("secrecyAlerts")
                .map(SecrecyAlerts::read)
                .orElseThrow(() -> table.broken("'secrecyAlerts' is missing"));
        TableEntry units = table.nested("units").orElseThrow(() -> table.broken("'units' is missing"));
        List<String> stewards = units.texts("stewards");
        List<String> appointers = units.texts("appointers");
        units.source();
        units.end();
        TableEntry delegation = table.nested("delegation").orElseThrow(() -> table.broken("'delegation' is missing"));
        List<String> undelegable = delegation.texts("never");
        delegation.source();
        delegation.end();
        table.end();
        return new AccessPolicy(
                documents, Map.copyOf(boxes), seen, incidents, alerts, stewards, appointers, undelegable);
    }

    private static Grants grants(TableEntry row) {
        Map<String, List<String>> editors = new TreeMap<>();
        TableEntry byUnit = row.nested("editors").orElseThrow(() -> row.broken("'editors' is missing"));
        for (String unit : byUnit.keysLeft()) {
            editors.put(unit, byUnit.texts(unit));
        }
        Grants grants = new Grants(row.text("what"), row.texts("readers"), Map.copyOf(editors), row.source());
        if (!UNITS.containsAll(grants.readers) || !UNITS.containsAll(editors.keySet())) {
            throw row.broken("a unit is one of " + UNITS);
        }
        row.end();
        return grants;
    }

    public Grants grants(String what) {
        return Objects.requireNonNull(documents.get(what), what);
    }

    public List<String> contributors(String box) {
        return Objects.requireNonNull(boxes.get(box), box);
    }
}
