package gongwen.server.node;

import static gongwen.server.node.StoreFixture.ADMIN;
import static gongwen.server.node.StoreFixture.LI;
import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static gongwen.server.node.StoreFixture.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Folders: names, paths, pages, several parents, moving, deleting, the trash. */
interface TreeContract {

    StoreFixture store();

    private View view() {
        return store().repository().view(ZHANG);
    }

    private List<String> names(NodeId folder) {
        return view().children(folder, Cm.CONTAINS, null, new Paging(0, 100)).items().stream()
                .map(Node::name)
                .toList();
    }

    private NodeId subfolder(NodeId parent, String name) {
        return store().create(ZHANG, node(Cm.FOLDER, parent, name, Map.of()));
    }

    private void change(java.util.function.Consumer<Work> act) {
        store().repository().change(ZHANG, work -> {
            act.accept(work);
            return true;
        });
    }

    @Test
    default void nameShouldBeTakenWhateverItsCase() {
        NodeId folder = store().folder(ZHANG);
        store().create(ZHANG, document(folder, "Report.TXT"));

        assertThatThrownBy(() -> store().create(ZHANG, document(folder, "rePORT.txt")))
                .isInstanceOf(Failure.NameTaken.class);
        NodeId other = store().create(ZHANG, document(folder, "b"));
        assertThatThrownBy(() -> change(work -> work.update(other, null, Work.Patch.of(Map.of(Cm.NAME, "report.txt")))))
                .isInstanceOf(Failure.NameTaken.class);
        change(work -> work.update(other, null, Work.Patch.of(Map.of(Cm.NAME, "B"))));
        assertThat(names(folder)).containsExactly("B", "Report.TXT");
    }

    @Test
    default void pathShouldLeadToTheNodeAndBack() {
        NodeId folder = store().folder(ZHANG);
        NodeId inner = subfolder(folder, "收文 2026");
        NodeId id = store().create(ZHANG, document(inner, "请示.txt"));

        String path = view().path(id).orElseThrow();

        assertThat(path).endsWith("/收文 2026/请示.txt");
        assertThat(view().atPath(path).map(Node::id)).contains(id);
        assertThat(view().atPath(path + "/x")).isEmpty();
        assertThat(view().path(view().root())).contains("/");
        assertThat(view().parents(id)).extracting(Node::id).containsExactly(inner);
    }

    @Test
    default void pagesShouldCoverEveryChildOnceWithExactTotals() {
        NodeId folder = store().folder(ZHANG);
        store().repository().change(ZHANG, work -> {
            for (int i = 0; i < 25; i++) {
                work.create(document(folder, String.format("%02d", i)));
            }
            return true;
        });

        Page<Node> first = view().children(folder, Cm.CONTAINS, null, new Paging(0, 10));
        Page<Node> last = view().children(folder, Cm.CONTAINS, null, new Paging(20, 10));
        Page<Node> beyond = view().children(folder, Cm.CONTAINS, null, new Paging(30, 10));

        assertThat(first.items()).extracting(Node::name).startsWith("00", "01").hasSize(10);
        assertThat(first.totalItems()).isEqualTo(25);
        assertThat(first.hasMoreItems()).isTrue();
        assertThat(last.items()).extracting(Node::name).containsExactly("20", "21", "22", "23", "24");
        assertThat(last.hasMoreItems()).isFalse();
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.totalItems()).isEqualTo(25);
        List<NodeQuery.Order> backwards = List.of(new NodeQuery.Order(new NodeQuery.Field.Property(Cm.NAME), false));
        assertThat(view().children(folder, Cm.CONTAINS, backwards, new Paging(0, 2))
                        .items())
                .extracting(Node::name)
                .containsExactly("24", "23");
    }

    @Test
    default void nodeShouldBeInSeveralFoldersAndOutOfAll() {
        NodeId folder = store().folder(ZHANG);
        NodeId a = subfolder(folder, "a");
        NodeId b = subfolder(folder, "b");
        NodeId id = store().create(ZHANG, document(a, "x"));

        change(work -> work.addParent(id, b));
        assertThat(view().parents(id)).extracting(Node::id).containsExactly(a, b);
        assertThat(names(b)).containsExactly("x");

        change(work -> work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, "y"))));
        assertThat(names(a)).containsExactly("y");
        assertThat(names(b)).containsExactly("y");

        change(work -> work.removeParent(id, a));
        assertThat(view().parents(id)).extracting(Node::id).containsExactly(b);
        assertThat(view().node(id).orElseThrow().state().primaryParent()).isEqualTo(b);

        change(work -> work.unfile(id));
        assertThat(view().parents(id)).isEmpty();
        assertThat(view().path(id)).isEmpty();
        assertThat(names(b)).isEmpty();

        change(work -> work.addParent(id, a));
        assertThat(names(a)).containsExactly("y");
    }

    @Test
    default void moveShouldTakeTheTreeAlongButNeverBelowItself() {
        NodeId folder = store().folder(ZHANG);
        NodeId a = subfolder(folder, "a");
        NodeId b = subfolder(folder, "b");
        NodeId inner = subfolder(a, "inner");
        NodeId id = store().create(ZHANG, document(inner, "x"));

        assertThatThrownBy(() -> change(work -> work.move(a, folder, inner)))
                .isInstanceOf(Failure.InvalidArgument.class);
        assertThatThrownBy(() -> change(work -> work.move(a, b, folder))).isInstanceOf(Failure.InvalidArgument.class);
        change(work -> work.move(a, folder, b));

        assertThat(view().path(id).orElseThrow()).endsWith("/b/a/inner/x");
        assertThat(names(folder)).containsExactly("b");
        assertThat(inTree(b)).containsExactlyInAnyOrder(a, inner, id);
        assertThat(inTree(inner)).containsExactly(id);
    }

    private List<NodeId> inTree(NodeId folder) {
        NodeQuery query = new NodeQuery(Set.of(Cm.CMOBJECT), new NodeQuery.Condition.InTree(folder), List.of());
        return view().query(query, new Paging(0, 100)).items().stream()
                .map(Node::id)
                .toList();
    }

    @Test
    default void treeShouldGoToTheTrashAndComeBackWhole() {
        NodeId folder = store().folder(ZHANG);
        NodeId a = subfolder(folder, "a");
        NodeId kept = store().create(ZHANG, document(a, "kept"));
        NodeId gone = store().create(ZHANG, document(a, "gone"));

        change(work -> work.delete(gone, false));
        change(work -> work.delete(a, false));
        assertThat(view().node(kept)).isEmpty();
        assertThat(names(folder)).isEmpty();
        assertThat(view().trash(new Paging(0, 10)).items())
                .extracting(trashed -> trashed.node().id())
                .startsWith(a, gone)
                .doesNotContain(kept);
        assertThat(store().repository().view(LI).trash(new Paging(0, 10)).items())
                .isEmpty();
        subfolder(folder, "A");
        assertThatThrownBy(() -> change(work -> work.restore(a, null))).isInstanceOf(Failure.NameTaken.class);

        NodeId elsewhere = store().folder(ZHANG);
        change(work -> work.restore(a, elsewhere));

        assertThat(view().path(kept).orElseThrow()).endsWith("/a/kept");
        assertThat(names(a)).containsExactly("kept");
        assertThat(view().trash(new Paging(0, 100)).items())
                .extracting(trashed -> trashed.node().id())
                .contains(gone)
                .doesNotContain(a);
    }

    @Test
    default void nothingShouldBeLeftOfWhatIsDeletedForGood() {
        NodeId folder = store().folder(ZHANG);
        NodeId a = subfolder(folder, "a");
        NodeId id = store().create(ZHANG, node(T.EVERYTHING, a, "x", Map.of(T.TEXT, "无痕")));
        NodeId other = store().create(ZHANG, node(T.EVERYTHING, folder, "y", Map.of()));
        store().repository().change(ZHANG, work -> work.relate(other, T.ABOUT, id));
        long before = store().rowsNaming(id);
        assertThat(before).isPositive();

        change(work -> work.delete(a, true));

        assertThat(store().rowsNaming(id)).isZero();
        assertThat(view().node(id)).isEmpty();
        assertThat(view().associations(other, View.Direction.EITHER)).isEmpty();
        NodeId trashed = store().create(ZHANG, document(folder, "z"));
        change(work -> work.delete(trashed, false));
        change(work -> work.delete(trashed, true));
        assertThat(store().rowsNaming(trashed)).isZero();
    }

    @Test
    default void partsShouldHangBelowADocumentUnderEqualNames() {
        NodeId folder = store().folder(ZHANG);
        NodeId whole = store().create(ZHANG, node(T.EVERYTHING, folder, "whole", Map.of()));
        Work.NewNode part = new Work.NewNode(
                Cm.CONTENT,
                Set.of(),
                Map.of(Cm.NAME, "part"),
                whole,
                T.PARTS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);

        store().create(ZHANG, part);
        store().create(ZHANG, part);

        assertThat(view().children(whole, T.PARTS, null, new Paging(0, 10)).totalItems())
                .isEqualTo(2);
        assertThat(view().children(whole, Cm.CONTAINS, null, new Paging(0, 10)).totalItems())
                .isZero();
        assertThatThrownBy(() -> store().create(ZHANG, document(whole, "x"))).isInstanceOf(Failure.ModelViolated.class);
        change(work -> work.delete(whole, false));
        assertThat(names(folder)).isEmpty();
    }

    @Test
    default void copyShouldShareTheContentAndStartAfresh() {
        NodeId folder = store().folder(ZHANG);
        TestContent content = TestContent.of("原文");
        NodeId id = store().create(
                        ZHANG,
                        StoreFixture.with(
                                node(T.EVERYTHING, folder, "x", Map.of(T.TEXT, "t")), content, Work.Initial.MAJOR));
        NodeId other = subfolder(folder, "o");

        NodeId copy =
                store().repository().change(ZHANG, work -> work.copy(id, other, Work.Patch.of(Map.of(Cm.NAME, "副本"))));

        Node copied = view().node(copy).orElseThrow();
        assertThat(copied.name()).isEqualTo("副本");
        assertThat(copied.state().properties().text(T.TEXT)).contains("t");
        assertThat(copied.state().content()).isEqualTo(content.info());
        assertThat(content.isKept()).isTrue();
        assertThat(copied.state().changeToken()).isEqualTo(1);
    }

    @Test
    default void relationsShouldBeThereOnceAndEndWithTheirEnds() {
        NodeId folder = store().folder(ZHANG);
        NodeId a = store().create(ZHANG, node(T.EVERYTHING, folder, "a", Map.of()));
        NodeId b = store().create(ZHANG, document(folder, "b"));

        long first = store().repository().change(ZHANG, work -> work.relate(a, T.ABOUT, b));
        long second = store().repository().change(ZHANG, work -> work.relate(a, T.ABOUT, b));

        assertThat(second).isEqualTo(first);
        assertThat(view().associations(a, View.Direction.SOURCE))
                .containsExactly(new View.PeerAssociation(first, a, T.ABOUT, b));
        assertThat(view().associations(b, View.Direction.TARGET)).hasSize(1);
        assertThat(view().association(first)).isPresent();
        assertThat(store().repository().view(LI).association(first)).isEmpty();
        assertThatThrownBy(() -> store().repository().change(ZHANG, work -> work.relate(b, T.ABOUT, a)))
                .isInstanceOf(Failure.ModelViolated.class);
        change(work -> work.unrelate(first));
        assertThat(view().associations(a, View.Direction.EITHER)).isEmpty();
    }

    @Test
    default void rootShouldStay() {
        assertThatThrownBy(() -> store().repository().change(ADMIN, work -> {
                    work.delete(work.root(), false);
                    return true;
                }))
                .isInstanceOf(Failure.Unsupported.class);
    }
}
