package gongwen.rules.delivery;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * T ch.7: what its issuer revoked (撤销) is handled no further by its recipients and nothing of it is due any more; what
 * it abolished (废止), from the day it is void on and not before. What a recipient had finished stays finished.
 */
public final class VoidedByIssuer implements Editor {

    private static final String REVOKED = "REVOKED";
    private static final String ABOLISHED = "ABOLISHED";

    private final Office office;

    public VoidedByIssuer(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isTold(after) || !Documents.isIncoming(after, circumstances.read())) {
            return List.of();
        }
        return end(after, circumstances.today())
                .filter(end ->
                        office.incoming().between(Documents.status(after), end).isPresent())
                .<List<Amendment>>map(end -> List.of(new Amendment.SetProperties(after.id(), Map.of(Gw.STATUS, end))))
                .orElse(List.of());
    }

    private static boolean isTold(NodeState document) {
        List<String> flags = document.properties().texts(Ex.FLAGS);
        return flags.contains(REVOKED) || flags.contains(ABOLISHED);
    }

    private static Optional<String> end(NodeState document, LocalDate today) {
        if (document.properties().texts(Ex.FLAGS).contains(REVOKED)) {
            return Optional.of(REVOKED);
        }
        return document.properties()
                .date(Gw.EFFECTIVE_FROM)
                .filter(day -> !day.isAfter(today))
                .map(day -> ABOLISHED);
    }
}
