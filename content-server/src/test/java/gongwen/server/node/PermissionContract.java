package gongwen.server.node;

import static gongwen.server.node.StoreFixture.ADMIN;
import static gongwen.server.node.StoreFixture.LI;
import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static gongwen.server.node.StoreFixture.node;
import static gongwen.server.node.StoreFixture.person;
import static gongwen.server.node.StoreFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody sees or changes what is not theirs, in any answer or count. */
interface PermissionContract {

    StoreFixture store();

    private View view(Actor actor) {
        return store().repository().view(actor);
    }

    private void setAccess(Actor actor, NodeId id, boolean inherits, AccessList.Entry... entries) {
        store().repository().change(actor, work -> {
            work.setAccess(id, new AccessList(inherits, Set.of(entries)));
            return id;
        });
    }

    private static AccessList.Entry grant(String authority, Role role) {
        return new AccessList.Entry(authority, role.alfrescoName());
    }

    private long count(Actor actor, NodeId folder) {
        NodeQuery query = new NodeQuery(Set.of(Cm.CMOBJECT), new NodeQuery.Condition.InTree(folder), List.of());
        return view(actor).query(query, new Paging(0, 1)).totalItems();
    }

    @Test
    default void nodeShouldBeAbsentForWhoMayNotReadIt() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, document(folder, "x"));
        String path = view(ZHANG).path(id).orElseThrow();

        assertThat(view(LI).node(id)).isEmpty();
        assertThat(view(LI).atPath(path)).isEmpty();
        assertThat(view(LI).path(id)).isEmpty();
        assertThat(view(LI).versions(id)).isEmpty();
        assertThat(view(LI).parents(id)).isEmpty();
        assertThat(view(LI).permissions(id)).isEmpty();
        assertThat(view(LI).grants(id)).isEmpty();
        assertThat(view(LI).children(folder, Cm.CONTAINS, null, new Paging(0, 10))
                        .totalItems())
                .isZero();
        assertThat(count(LI, folder)).isZero();
        assertThat(count(ADMIN, folder)).isEqualTo(1);
        assertThatThrownBy(() -> store().repository().change(LI, work -> {
                    work.delete(id, false);
                    return id;
                }))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    default void earlierVersionsShouldBeAbsentForWhoMayOnlyRead() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, with(document(folder, "x"), TestContent.of("一"), Work.Initial.MAJOR));
        String first = view(ZHANG).node(id).orElseThrow().version().label();
        NodeId copy = store().repository().change(ZHANG, work -> work.checkOut(id));
        store().repository()
                .change(ZHANG, work -> work.checkIn(copy, true, "二", Work.Patch.NOTHING, TestContent.of("二")));
        setAccess(ZHANG, id, false, grant("zhang", Role.ALL), grant("li", Role.CONSUMER));

        assertThat(view(ZHANG).versions(id)).hasSize(2);
        assertThat(view(ZHANG).version(id, first)).isPresent();
        assertThat(view(LI).versions(id)).hasSize(1);
        assertThat(view(LI).version(id, first)).isEmpty();
        assertThat(view(LI).node(id)).isPresent();
    }

    @Test
    default void totalsShouldCountOnlyWhatTheActorMayRead() {
        NodeId folder = store().folder(ZHANG);
        setAccess(ZHANG, folder, false, grant("zhang", Role.ALL), grant("li", Role.CONSUMER));
        for (int i = 0; i < 9; i++) {
            NodeId id = store().create(ZHANG, document(folder, "d" + i));
            if (i % 3 == 0) {
                setAccess(ZHANG, id, false, grant("zhang", Role.ALL));
            }
        }

        Page<Node> page = view(LI).children(folder, Cm.CONTAINS, null, new Paging(2, 3));

        assertThat(page.items()).extracting(Node::name).containsExactly("d4", "d5", "d7");
        assertThat(page.totalItems()).isEqualTo(6);
        assertThat(page.hasMoreItems()).isTrue();
        assertThat(count(LI, folder)).isEqualTo(6);
        assertThat(count(ZHANG, folder)).isEqualTo(9);
    }

    @Test
    default void reachOfARoleShouldBeItsPermissions() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, document(folder, "x"));
        setAccess(ZHANG, folder, false, grant("zhang", Role.ALL), grant("GROUP_readers", Role.CONSUMER));
        Actor reader = person("wang", "GROUP_readers");

        assertThat(view(reader).permissions(id)).containsExactly(Permission.READ);
        assertThat(view(ZHANG).permissions(id)).containsExactlyInAnyOrder(Permission.values());
        assertThatThrownBy(() -> store().create(reader, document(folder, "y"))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> store().repository().change(reader, work -> {
                    work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, "z")));
                    return id;
                }))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> setAccess(reader, id, true, grant("wang", Role.ALL)))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> setAccess(ZHANG, id, true, new AccessList.Entry("wang", "Emperor")))
                .isInstanceOf(Failure.InvalidArgument.class);
    }

    @Test
    default void changedFolderShouldChangeItsWholeSubtreeAtOnce() {
        NodeId folder = store().folder(ZHANG);
        NodeId inner = store().create(ZHANG, node(Cm.FOLDER, folder, "inner", Map.of()));
        NodeId shared = store().create(ZHANG, document(inner, "shared"));
        NodeId extended = store().create(ZHANG, document(inner, "extended"));
        NodeId closed = store().create(ZHANG, document(inner, "closed"));
        setAccess(ZHANG, extended, true, grant("GROUP_x", Role.CONSUMER));
        setAccess(ZHANG, closed, false, grant("zhang", Role.ALL));

        setAccess(ZHANG, folder, false, grant("zhang", Role.ALL), grant("li", Role.CONSUMER));

        assertThat(view(LI).node(shared)).isPresent();
        assertThat(view(LI).node(extended)).isPresent();
        assertThat(view(LI).node(closed)).isEmpty();
        assertThat(count(LI, folder)).isEqualTo(3);
        assertThat(view(ZHANG).grants(extended))
                .contains(
                        new View.Grant(grant("GROUP_x", Role.CONSUMER), true),
                        new View.Grant(grant("li", Role.CONSUMER), false));
        setAccess(ZHANG, folder, false, grant("zhang", Role.ALL));
        assertThat(count(LI, folder)).isZero();
        assertThat(view(person("x", "GROUP_x")).node(extended)).isPresent();
    }

    @Test
    default void movedTreeShouldTakeTheRightsOfItsNewPlace() {
        NodeId open = store().folder(ZHANG, LI);
        NodeId closed = store().folder(ZHANG);
        NodeId tree = store().create(ZHANG, node(Cm.FOLDER, closed, "tree", Map.of()));
        NodeId id = store().create(ZHANG, document(tree, "x"));
        assertThat(view(LI).node(id)).isEmpty();

        store().repository().change(ZHANG, work -> {
            work.move(tree, closed, open);
            return tree;
        });

        assertThat(view(LI).node(id)).isPresent();
    }

    @Test
    default void ownerShouldReachOnlyWhatIsGrantedToTheOwner() {
        NodeId folder = store().folder(ZHANG);
        setAccess(
                ZHANG,
                folder,
                false,
                grant("zhang", Role.ALL),
                grant("GROUP_desk", Role.CONTRIBUTOR),
                grant(Acl.OWNER, Role.EDITOR));
        Actor wang = person("wang", "GROUP_desk");
        NodeId own = store().create(wang, document(folder, "own"));
        NodeId other = store().create(ZHANG, document(folder, "other"));

        assertThat(view(wang).permissions(own))
                .containsExactlyInAnyOrder(Permission.READ, Permission.WRITE, Permission.ADD_CHILDREN);
        assertThat(view(wang).permissions(other)).doesNotContain(Permission.WRITE);
    }
}
