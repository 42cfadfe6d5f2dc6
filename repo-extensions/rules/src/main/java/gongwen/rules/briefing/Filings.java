package gongwen.rules.briefing;

import gongwen.models.names.Bf;
import gongwen.models.names.Gw;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Units;
import java.util.Optional;
import java.util.stream.Stream;

/** The titles of briefings that are filed and in force (S38). */
public final class Filings {

    /** The state of a title in force. */
    public static final String FILED = "FILED";

    private Filings() {}

    public static boolean isTitle(NodeState node, ReadPort read) {
        return read.isA(node.type(), Bf.TITLE);
    }

    public static String state(NodeState title) {
        return title.properties().text(Bf.TITLE_STATE).orElse("");
    }

    /** The titles in force of a unit. */
    public static Stream<NodeState> inForce(String unit, ReadPort read) {
        return read.find(Bf.TITLE, Bf.UNIT, unit).stream()
                .filter(title -> state(title).equals(FILED));
    }

    /** The title in force that an issue appears under, of the unit that handles its issuer's documents. */
    public static Optional<NodeState> of(NodeState issue, ReadPort read) {
        Optional<String> name = issue.properties().text(Bf.TITLE_NAME);
        String issuer = issue.properties().text(Gw.ISSUER).orElseGet(() -> Units.handler(issue, read));
        return name.isEmpty()
                ? Optional.empty()
                : inForce(Units.handlerOf(issuer, read), read)
                        .filter(title -> title.properties().text(Bf.NAME).equals(name))
                        .findFirst();
    }
}
