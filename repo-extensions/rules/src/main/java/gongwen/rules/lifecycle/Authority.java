package gongwen.rules.lifecycle;

import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In what role an actor acts on a document. Clerk A and clerk B have the same roles for every step: one act by either
 * suffices, and the record says whose it was (S62).
 */
public final class Authority {

    private Authority() {}

    /**
     * A role held in a unit.
     *
     * @param unit the acting unit
     * @param role the role, such as {@code CLERK_B}
     */
    public record Capacity(String unit, String role) {

        @Override
        public String toString() {
            return unit + " " + role;
        }
    }

    /**
     * The first of the roles that the actor holds.
     *
     * @param allowed roles by the unit they are held in: handler, issuer or addressee
     */
    public static Optional<Capacity> capacity(
            Actor actor, Map<String, List<String>> allowed, NodeState document, ReadPort read) {
        for (Map.Entry<String, List<String>> byUnit : allowed.entrySet()) {
            String unit = unit(byUnit.getKey(), document, read);
            for (String role : byUnit.getValue()) {
                if (actor.hasRole(role, unit)) {
                    return Optional.of(new Capacity(unit, role));
                }
            }
        }
        return Optional.empty();
    }

    private static String unit(String part, NodeState document, ReadPort read) {
        return switch (part) {
            case "issuer" -> document.properties().text(Gw.ISSUER).orElseGet(() -> Units.handler(document, read));
            case "addressee" -> document.properties().text(Gw.ADDRESSEE).orElse("");
            default -> Units.handler(document, read);
        };
    }
}
