package gongwen.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Readings and refusals leave a trace below every protocol. */
final class WitnessTest {

    private final RunningServer server = RunningServer.onH2();
    private final Repository repository = server.bean(Repository.class);

    /** A name of its own, so that each test sees its own trace only. */
    private final String user = "w" + UUID.randomUUID();

    private final Actor actor = new Actor(user, Set.of(user, "GROUP_EVERYONE"), false);

    private List<String> trace() {
        server.bean(DatabaseAuditTrail.class).writeReadings();
        AuditReader.Filter mine = AuditReader.Filter.NONE.with(AuditReader.Part.USER, user);
        return server.bean(AuditReader.class).find(mine, true, 0, 100).stream()
                .map(entry -> (entry.act() + " " + entry.outcome() + " " + entry.node()).strip())
                .toList();
    }

    private NodeId site() {
        return repository.view(Actor.SYSTEM).atPath("/Sites/SJZ").orElseThrow().id();
    }

    @Test
    void nodeShouldBeAuditedOnceWhenReadTwiceInOneRequest() {
        View view = repository.view(actor);
        NodeId sites = view.atPath("/Sites").orElseThrow().id();
        view.node(sites);

        assertThat(trace()).containsExactly("READ DONE " + sites);
    }

    @Test
    void refusalShouldBeAuditedWhenANodeIsNotForItsReader() {
        assertThat(repository.view(actor).node(site())).isEmpty();

        assertThat(trace()).containsExactly("READ REFUSED " + site());
    }

    @Test
    void queryShouldBeAuditedWithoutItsText() {
        NodeQuery query = new NodeQuery(Set.of(Cm.FOLDER), NodeQuery.Condition.ALWAYS, List.of());

        repository.view(actor).query(query, new Paging(0, 10));

        assertThat(trace()).containsExactly("QUERY DONE");
    }

    @Test
    void listsShouldNameWhatTheyShowed() {
        NodeQuery query = new NodeQuery(Set.of(Cm.FOLDER), NodeQuery.Condition.ALWAYS, List.of());
        View view = repository.view(actor);
        List<String> hits = ids(view.query(query, new Paging(0, 2)));
        List<String> children = ids(view.children(view.root(), Cm.CONTAINS, null, new Paging(0, 10)));

        trace();
        AuditReader reader = server.bean(AuditReader.class);
        AuditReader.Filter mine = AuditReader.Filter.NONE.with(AuditReader.Part.USER, user);
        assertThat(reader.find(mine, true, 0, 10))
                .extracting(AuditReader.Kept::hits)
                .containsExactly(hits, children);
        assertThat(reader.count(mine.with(AuditReader.Part.HIT, hits.get(0)))).isPositive();
        assertThat(reader.count(mine.with(AuditReader.Part.HIT, new NodeId(UUID.randomUUID()).toString())))
                .isZero();
    }

    private static List<String> ids(Page<Node> page) {
        return page.items().stream().map(node -> node.id().toString()).toList();
    }

    @Test
    void refusalShouldBeAuditedWhenAChangeIsForbidden() {
        NodeId sites =
                repository.view(Actor.SYSTEM).atPath("/Sites").orElseThrow().id();

        assertThatThrownBy(() -> repository.change(actor, work -> {
                    work.update(sites, null, Work.Patch.of(Map.of(Cm.TITLE, "mine")));
                    return sites;
                }))
                .isInstanceOf(Failure.Forbidden.class);

        assertThat(trace()).containsExactly("CHANGE REFUSED");
    }

    @Test
    void serversOwnReadingsShouldLeaveNoTrace() {
        View view = repository.view(new Actor(user, Set.of(user), true));
        view.node(site());

        assertThat(trace()).isEmpty();
    }
}
