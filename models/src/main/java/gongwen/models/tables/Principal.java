package gongwen.models.tables;

import java.util.List;

/**
 * Whose signature is the principal head's (主要负责人, T22).
 *
 * @param kind kind of the issuing unit
 * @param roles roles in that unit
 */
public record Principal(String kind, List<String> roles, Source source) {

    static Principal read(TableEntry row) {
        Principal principal = new Principal(row.text("kind"), row.texts("roles"), row.source());
        if (principal.roles.isEmpty()) {
            throw row.broken("nobody is principal head of a " + principal.kind);
        }
        row.end();
        return principal;
    }
}
