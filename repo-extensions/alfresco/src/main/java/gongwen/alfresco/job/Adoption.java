package gongwen.alfresco.job;

import gongwen.alfresco.state.States;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Law;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gives a due time to what is open and has none: what came before there were due times, and what got a limit in the
 * tables since.
 */
public final class Adoption implements Runnable {

    private static final int MOST = 5_000;

    private final Questions questions;
    private final States states;
    private final Attention attention;
    private final Office office;

    public Adoption(Questions questions, States states, Attention attention, Law law) {
        this.questions = questions;
        this.states = states;
        this.attention = attention;
        this.office = law.office();
    }

    @Override
    public void run() {
        String open = office.incoming().states().values().stream()
                .filter(state -> !state.terminal())
                .map(state -> "'" + state.id() + "'")
                .collect(Collectors.joining(", "));
        look(
                Gw.INCOMING_DOCUMENT + " WHERE gw:status IN (" + open + ")",
                node -> node.properties().has(Ex.SOURCE_DELIVERY));
        look(
                Gw.OUTGOING_DOCUMENT + " WHERE gw:status = 'ISSUED' AND gw:disclosure = 'ACTIVE'",
                node -> !node.properties().has(Gw.PUBLISHED_ON));
        look(
                Org.RECTIFICATION + " WHERE " + office.rectification().property() + " = '"
                        + office.rectification().initial() + "'",
                node -> true);
    }

    private void look(String fromWhere, Predicate<NodeState> wanted) {
        Predicate<NodeState> timeless = node -> !node.properties().has(Ex.DUE_AT);
        attention.lookAt(() -> questions.ask("SELECT cmis:objectId FROM " + fromWhere, MOST).stream()
                .filter(id -> is(id, timeless.and(wanted)))
                .toList());
    }

    private boolean is(NodeId id, Predicate<NodeState> wanted) {
        return states.of(id).filter(wanted).isPresent();
    }
}
