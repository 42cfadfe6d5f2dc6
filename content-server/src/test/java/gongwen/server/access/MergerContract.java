package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.RunningServer;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.TestContent;
import gongwen.server.node.Work;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A unit is merged, and what it left open is finished by the unit it went into (T ch.7). */
interface MergerContract {

    RunningServer server();

    private Actor actor(String userId) {
        return new Administration(server()).actor(userId);
    }

    private Repository repository() {
        return server().bean(Repository.class);
    }

    @Test
    default void successorShouldFinishWhatTheMergedUnitLeftOpen() {
        NodeId left = received(send(901));
        assertThat(get(left).properties().text(Gw.HANDLER)).contains("KFQ");
        assertThat(notices("mei.jia", left)).hasSize(1);

        repository().change(actor("sys.peng"), work -> {
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
        assertThat(get(left).properties().text(Gw.STATUS)).contains("SIGNED_FOR");
        assertThat(repository().view(actor("hu.dan")).node(left)).isEmpty();
        assertThat(get(received(send(902))).properties().text(Gw.HANDLER)).contains("XXW");
    }

    private void signFor(Actor clerk, NodeId document) {
        repository().change(clerk, work -> {
            work.update(document, null, Work.Patch.of(Map.of(Gw.STATUS, "SIGNED_FOR")));
            return document;
        });
    }

    /** What somebody has been told about a document. */
    private List<Node> notices(String userId, NodeId about) {
        NodeQuery query = new NodeQuery(
                Set.of(Ex.NOTIFICATION),
                new NodeQuery.Condition.Compare(
                        new NodeQuery.Field.Property(Ex.NOTICE_ABOUT), NodeQuery.Operator.EQUAL, about),
                List.of());
        return repository().view(actor(userId)).query(query, new Paging(0, 10)).items();
    }

    /** An urgent letter of the town to the development zone. */
    private NodeId send(int number) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "函" + number + ".txt");
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, "SJZ-OA-" + number);
        values.put(Gw.KIND, "HAN");
        values.put(Gw.TITLE, "松泾镇人民政府关于商请第" + number + "件事的函");
        values.put(Gw.DOC_NO, "松泾府〔2026〕" + number + "号");
        values.put(Gw.DOC_DATE, day);
        values.put(Gw.SIGNED_ON, day);
        values.put(Gw.SIGNER, "吴军");
        values.put(Gw.MAIN_TO, List.of("云浦经济开发区管委会"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.CONTACT, "胡丹 5712 0001");
        values.put(Gw.URGENCY, "TEJI");
        values.put(Ex.CHANNEL, "CMIS");
        return repository()
                .change(
                        actor("svc.sjz"),
                        work -> work.create(new Work.NewNode(
                                Gw.OUTGOING_DOCUMENT,
                                Set.of(),
                                values,
                                work.atPath("/Sites/SJZ/documentLibrary/outbox")
                                        .orElseThrow()
                                        .id(),
                                Cm.CONTAINS,
                                TestContent.of("开发区管委会:第" + number + "件事,请函复。"),
                                null,
                                AccessList.INHERITED,
                                Work.Initial.NONE)));
    }

    private NodeId received(NodeId sent) {
        String platformNo = get(sent).properties().text(Ex.PLATFORM_NO).orElseThrow();
        NodeQuery query = new NodeQuery(
                Set.of(Gw.INCOMING_DOCUMENT),
                new NodeQuery.Condition.Compare(
                        new NodeQuery.Field.Property(Ex.SOURCE_PLATFORM_NO), NodeQuery.Operator.EQUAL, platformNo),
                List.of());
        return repository()
                .view(Actor.SYSTEM)
                .query(query, new Paging(0, 1))
                .items()
                .get(0)
                .id();
    }

    private NodeState get(NodeId id) {
        return repository().view(Actor.SYSTEM).node(id).orElseThrow().state();
    }
}
