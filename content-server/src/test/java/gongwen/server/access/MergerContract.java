package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.RunningServer;
import gongwen.server.node.Paging;
import gongwen.server.node.Work;
import gongwen.server.office.Exchange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A unit is merged, and what it left open is finished by the unit it went into (T ch.7). */
interface MergerContract {

    RunningServer server();

    private Actor actor(String userId) {
        return new Administration(server()).actor(userId);
    }

    private Exchange exchange() {
        return Exchange.on(server());
    }

    @Test
    default void successorShouldFinishWhatTheMergedUnitLeftOpen() {
        NodeId left = received(send(901)).id();
        assertThat(exchange().get(left).properties().text(Gw.HANDLER)).contains("KFQ");
        assertThat(notices("mei.jia", left)).hasSize(1);

        exchange().repository().change(actor("sys.peng"), work -> {
            NodeId site = work.atPath("/Sites/KFQ").orElseThrow().id();
            work.update(
                    site,
                    null,
                    Work.Patch.of(Map.of(Org.CLOSED_ON, LocalDate.of(2026, 11, 1), Org.MERGED_INTO, "XXW")));
            return site;
        });

        assertThatThrownBy(() -> signFor(actor("mei.jia"), left)).isInstanceOf(RuntimeException.class);
        signFor(actor("kang.le"), left);
        assertThat(notices("kang.le", left)).as("told of what was left open").hasSize(1);
        assertThat(notices("mei.jia", left)).as("who left").isEmpty();
        assertThat(exchange().get(left).properties().text(Gw.STATUS)).contains("SIGNED_FOR");
        assertThat(exchange().repository().view(actor("hu.dan")).node(left)).isEmpty();
        assertThat(received(send(902)).properties().text(Gw.HANDLER)).contains("XXW");
    }

    @Test
    default void queuedDeliveryShouldGoToTheSuccessorWhenItsUnitIsMerged() {
        String id = "Q" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        NodeId site = exchange().repository().change(Actor.SYSTEM, work -> work.create(unitNotYetEnabled(id, work)));
        NodeId sent = send(Math.abs(id.hashCode()), id + "镇人民政府");
        assertThat(deliveries(sent)).containsExactly("QUEUED");
        assertThat(exchange().received(sent)).isEmpty();

        exchange()
                .update(
                        actor("sys.peng"),
                        site,
                        Map.of(Org.CLOSED_ON, LocalDate.of(2026, 11, 1), Org.MERGED_INTO, "BTZ"));

        assertThat(deliveries(sent)).containsExactly("DELIVERED");
        NodeState received = received(sent);
        assertThat(received.properties().text(Gw.HANDLER)).contains("BTZ");
        signFor(actor("ding.yi"), received.id());
        assertThat(deliveries(sent)).containsExactly("SIGNED_FOR");
    }

    private static Work.NewNode unitNotYetEnabled(String id, Work work) {
        Map<QualifiedName, Object> values = Map.of(
                Cm.NAME,
                id,
                Org.UNIT_ID,
                id,
                Org.NAME,
                id + "镇人民政府",
                Org.KIND,
                "TOWN",
                Org.SUPERIOR,
                "YP",
                Org.EXCHANGE_ENABLED,
                false);
        return new Work.NewNode(
                St.SITE,
                Set.of(Org.UNIT),
                values,
                work.atPath("/Sites").orElseThrow().id(),
                Cm.CONTAINS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);
    }

    private List<String> deliveries(NodeId sent) {
        return exchange()
                .repository()
                .view(Actor.SYSTEM)
                .children(sent, Ex.DELIVERIES, null, new Paging(0, 10))
                .items()
                .stream()
                .map(delivery ->
                        delivery.state().properties().text(Ex.DELIVERY_STATUS).orElse(""))
                .toList();
    }

    private void signFor(Actor clerk, NodeId document) {
        exchange().update(clerk, document, Map.of(Gw.STATUS, "SIGNED_FOR"));
    }

    /** What somebody has been told about a document. */
    private List<NodeState> notices(String userId, NodeId about) {
        return exchange().find(actor(userId), Ex.NOTIFICATION, Ex.NOTICE_ABOUT, about);
    }

    /** An urgent letter of the town to the development zone. */
    private NodeId send(int number) {
        return send(number, "云浦经济开发区管委会");
    }

    private NodeId send(int number, String to) {
        Map<QualifiedName, Object> letter = Map.of(
                Gw.KIND,
                "HAN",
                Gw.TITLE,
                "松泾镇人民政府关于商请第" + number + "件事的函",
                Gw.MAIN_TO,
                List.of(to),
                Gw.URGENCY,
                "TEJI");
        Map<QualifiedName, Object> values = Exchange.elements(number, LocalDate.of(2026, 11, 2), letter);
        return exchange().put(actor("svc.sjz"), "SJZ", values, to + ":第" + number + "件事,请函复。");
    }

    private NodeState received(NodeId sent) {
        return exchange().received(sent).get(0);
    }
}
