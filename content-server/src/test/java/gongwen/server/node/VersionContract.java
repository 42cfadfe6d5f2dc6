package gongwen.server.node;

import static gongwen.server.node.StoreFixture.ADMIN;
import static gongwen.server.node.StoreFixture.LI;
import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static gongwen.server.node.StoreFixture.node;
import static gongwen.server.node.StoreFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violation;
import gongwen.rules.commit.Violations;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Versions, working copies, locks and change tokens. */
interface VersionContract {

    StoreFixture store();

    private View view() {
        return store().repository().view(ZHANG);
    }

    private void change(Actor actor, Consumer<Work> act) {
        store().repository().change(actor, work -> {
            act.accept(work);
            return true;
        });
    }

    private NodeId versioned(NodeId folder) {
        return store().create(ZHANG, with(document(folder, "x"), TestContent.of("一"), Work.Initial.MAJOR));
    }

    private List<String> labels(NodeId id) {
        return view().versions(id).stream()
                .map(version -> version.version().label())
                .toList();
    }

    private String text(Node node) {
        return Objects.requireNonNull(node.state().content()).sha256();
    }

    private static String hash(String text) {
        return TestContent.of(text).info().sha256();
    }

    private NodeId checkOut(Actor actor, NodeId id) {
        return store().repository().change(actor, work -> work.checkOut(id));
    }

    private void checkIn(NodeId copy, boolean major, String comment, String text) {
        store().repository()
                .change(ZHANG, work -> work.checkIn(copy, major, comment, Work.Patch.NOTHING, TestContent.of(text)));
    }

    @Test
    default void newContentShouldKeepTheOldAsAVersion() {
        NodeId id = versioned(store().folder(ZHANG));

        change(ZHANG, work -> work.setContent(id, null, TestContent.of("二"), true));
        change(ZHANG, work -> work.setContent(id, null, TestContent.of("三"), false));

        assertThat(labels(id)).containsExactly("1.1", "1.0");
        assertThat(text(view().node(id).orElseThrow())).isEqualTo(hash("三"));
        Node first = view().version(id, "1.0").orElseThrow();
        assertThat(text(first)).isEqualTo(hash("一"));
        assertThat(first.version().kind()).isEqualTo(Node.Kind.OLD_VERSION);
        assertThat(first.version().latestMajor()).isTrue();
        assertThat(view().version(id, "1.1").orElseThrow().version().kind()).isEqualTo(Node.Kind.LIVE);
        assertThat(view().version(id, "9.9")).isEmpty();
    }

    @Test
    default void workingCopyShouldBePrivateUntilCheckIn() {
        NodeId folder = store().folder(ZHANG, LI);
        NodeId id = versioned(folder);

        NodeId copy = checkOut(ZHANG, id);
        change(ZHANG, work -> work.update(copy, null, Work.Patch.of(Map.of(Cm.NAME, "y"))));
        change(ZHANG, work -> work.setContent(copy, null, TestContent.of("稿"), false));

        Node.Version live = view().node(id).orElseThrow().version();
        assertThat(live.checkedOutBy()).isEqualTo("zhang");
        assertThat(live.workingCopy()).isEqualTo(copy);
        Node working = view().node(copy).orElseThrow();
        assertThat(working.version().series()).isEqualTo(id);
        assertThat(working.version().label()).isEqualTo("pwc");
        assertThat(store().repository().view(LI).node(copy)).isEmpty();
        assertThat(view().workingCopies(folder, new Paging(0, 10)).items())
                .extracting(Node::id)
                .containsExactly(copy);
        assertThat(view().children(folder, Cm.CONTAINS, null, new Paging(0, 10)).items())
                .extracting(Node::name)
                .containsExactly("x");
        for (Actor actor : List.of(ZHANG, LI)) {
            assertThatThrownBy(() -> change(actor, work -> work.update(id, null, Work.Patch.NOTHING)))
                    .isInstanceOf(Failure.Conflict.class);
            assertThatThrownBy(() -> checkOut(actor, id)).isInstanceOf(Failure.Conflict.class);
        }

        checkIn(copy, true, "定稿", "终");

        Node after = view().node(id).orElseThrow();
        assertThat(after.name()).isEqualTo("y");
        assertThat(text(after)).isEqualTo(hash("终"));
        assertThat(after.version().comment()).isEqualTo("定稿");
        assertThat(after.version().checkedOutBy()).isNull();
        assertThat(after.state().aspects()).doesNotContain(Cm.WORKINGCOPY);
        assertThat(labels(id)).containsExactly("2.0", "1.0");
        assertThat(view().version(id, "1.0").orElseThrow().name()).isEqualTo("x");
        assertThat(view().node(copy)).isEmpty();
        assertThat(view().atPath(view().path(folder).orElseThrow() + "/y")).isPresent();
    }

    @Test
    default void cancelledCheckOutShouldLeaveTheOriginalAsItWas() {
        NodeId id = versioned(store().folder(ZHANG, LI));
        NodeId copy = checkOut(ZHANG, id);
        change(ZHANG, work -> work.setContent(copy, null, TestContent.of("弃"), false));

        assertThatThrownBy(() -> change(LI, work -> work.cancelCheckOut(copy))).isInstanceOf(Failure.NotFound.class);
        change(ADMIN, work -> work.cancelCheckOut(copy));

        assertThat(view().node(copy)).isEmpty();
        assertThat(text(view().node(id).orElseThrow())).isEqualTo(hash("一"));
        assertThat(labels(id)).containsExactly("1.0");
        change(ZHANG, work -> work.delete(checkOut(ZHANG, id), true));
        assertThat(view().node(id).orElseThrow().version().checkedOutBy()).isNull();
    }

    @Test
    default void documentCreatedCheckedOutShouldAppearAtItsFirstCheckIn() {
        NodeId folder = store().folder(ZHANG);
        NodeId copy =
                store().create(ZHANG, with(document(folder, "new"), TestContent.of("零"), Work.Initial.CHECKED_OUT));
        NodeId series = view().node(copy).orElseThrow().version().series();
        assertThat(view().node(series)).isEmpty();
        assertThat(view().children(folder, Cm.CONTAINS, null, new Paging(0, 10)).items())
                .isEmpty();

        checkIn(copy, false, "首稿", "零一");

        assertThat(labels(series)).containsExactly("0.1");
        assertThat(view().children(folder, Cm.CONTAINS, null, new Paging(0, 10)).items())
                .extracting(Node::id)
                .containsExactly(series);
        NodeId second =
                store().create(ZHANG, with(document(folder, "b"), TestContent.of("b"), Work.Initial.CHECKED_OUT));
        NodeId unborn = view().node(second).orElseThrow().version().series();
        change(ZHANG, work -> work.cancelCheckOut(second));
        assertThat(store().rowsNaming(unborn)).isZero();
    }

    @Test
    default void versionsShouldBeDeletedOneByOne() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = versioned(folder);
        checkIn(checkOut(ZHANG, id), false, "二稿", "二");
        checkIn(checkOut(ZHANG, id), true, "三稿", "三");
        assertThat(labels(id)).containsExactly("2.0", "1.1", "1.0");

        change(ZHANG, work -> work.deleteVersion(id, "1.1"));
        assertThat(labels(id)).containsExactly("2.0", "1.0");
        change(ZHANG, work -> work.deleteVersion(id, "2.0"));
        assertThat(labels(id)).containsExactly("1.0");
        assertThat(text(view().node(id).orElseThrow())).isEqualTo(hash("一"));
        assertThatThrownBy(() -> change(ZHANG, work -> work.deleteVersion(id, "7.0")))
                .isInstanceOf(Failure.NotFound.class);
        change(ZHANG, work -> work.deleteVersion(id, "1.0"));
        assertThat(view().node(id)).isEmpty();
    }

    @Test
    default void staleTokenShouldBeAConflict() {
        NodeId id = versioned(store().folder(ZHANG));
        change(ZHANG, work -> work.update(id, 1L, Work.Patch.of(Map.of(Cm.NAME, "y"))));

        assertThatThrownBy(() -> change(ZHANG, work -> work.update(id, 1L, Work.Patch.of(Map.of(Cm.NAME, "z")))))
                .isInstanceOf(Failure.Conflict.class);
        assertThat(view().node(id).orElseThrow().name()).isEqualTo("y");
    }

    @Test
    default void lockedNodeShouldRefuseEverybodyElse() {
        NodeId id = versioned(store().folder(ZHANG, LI));
        change(ZHANG, work -> work.lock(id));

        assertThatThrownBy(() -> change(LI, work -> work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, "y")))))
                .isInstanceOf(Failure.Conflict.class);
        assertThatThrownBy(() -> change(LI, work -> work.delete(id, false))).isInstanceOf(Failure.Conflict.class);
        assertThatThrownBy(() -> change(LI, work -> work.unlock(id))).isInstanceOf(Failure.Forbidden.class);
        change(ZHANG, work -> work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, "y"))));
        change(ZHANG, work -> work.unlock(id));
        change(LI, work -> work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, "z"))));
        assertThatThrownBy(() -> change(ZHANG, work -> work.unlock(id))).isInstanceOf(Failure.ModelViolated.class);
    }

    @Test
    default void folderShouldNotBeDeletedWhenAnotherLockedSomethingInIt() {
        NodeId folder = store().folder(ZHANG, LI);
        NodeId id = versioned(folder);
        change(ZHANG, work -> work.lock(id));

        assertThatThrownBy(() -> change(LI, work -> work.delete(folder, false))).isInstanceOf(Failure.Conflict.class);
        change(ZHANG, work -> work.delete(folder, false));
    }

    @Test
    default void folderShouldHaveNeitherContentNorWorkingCopy() {
        NodeId folder = store().folder(ZHANG);
        NodeId inner = store().create(ZHANG, node(Cm.FOLDER, folder, "f", Map.of()));

        assertThatThrownBy(() -> checkOut(ZHANG, inner)).isInstanceOf(Failure.Unsupported.class);
        assertThatThrownBy(() -> change(ZHANG, work -> work.setContent(inner, null, TestContent.of("x"), false)))
                .isInstanceOf(Failure.Unsupported.class);
    }

    @Test
    default void workingCopyShouldBeJudgedByTheGuardsAtOnceAndByTheRestAtCheckIn() {
        NodeId id = versioned(store().folder(ZHANG));
        NodeId copy = checkOut(ZHANG, id);
        Validator guard = (change, circumstances) -> Violations.when(isNamed(change, "secret"), on(change, "G"));
        Validator rule = (change, circumstances) -> Violations.when(isNamed(change, "odd"), on(change, "R"));
        Repository ruled = store().open(new Pipeline(List.of(guard), List.of(rule), List.of(), List.of(rule)));

        assertThatThrownBy(() -> ruled.change(ZHANG, work -> renamed(work, copy, "secret")))
                .isInstanceOf(CommitRefused.class)
                .hasMessage("G");
        ruled.change(ZHANG, work -> renamed(work, copy, "odd"));
        assertThat(view().node(copy).orElseThrow().name()).isEqualTo("odd");
        assertThatThrownBy(() -> ruled.change(
                        ZHANG, work -> work.checkIn(copy, true, null, Work.Patch.NOTHING, TestContent.of("二"))))
                .isInstanceOf(CommitRefused.class)
                .hasMessage("R");
        assertThat(labels(id)).containsExactly("1.0");
    }

    private static boolean renamed(Work work, NodeId id, String name) {
        work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, name)));
        return true;
    }

    private static boolean isNamed(Change change, String name) {
        return change.either().properties().text(Cm.NAME).filter(name::equals).isPresent();
    }

    private static Violation on(Change change, String code) {
        return Violation.of(code, change.id());
    }
}
