package gongwen.server.node;

import static gongwen.server.node.StoreFixture.LI;
import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static gongwen.server.node.StoreFixture.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violation;
import gongwen.rules.commit.Violations;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many at once: nothing lost, nothing doubled, nothing half done. */
interface ConcurrencyContract {

    int WRITERS = 8;

    StoreFixture store();

    private View view() {
        return store().repository().view(ZHANG);
    }

    /** Runs the same act in eight threads, the number of the thread its argument, and answers what each came to. */
    private static <R> List<R> together(java.util.function.IntFunction<Callable<R>> act) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future :
                    threads.invokeAll(IntStream.range(0, WRITERS).mapToObj(act).toList())) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    default void writersOfOneNodeShouldLoseNothing() throws InterruptedException {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, node(T.EVERYTHING, folder, "x", Map.of(T.LONG, 0L)));

        together(writer -> () -> {
            for (int i = 0; i < 20; i++) {
                store().repository().change(ZHANG, work -> {
                    work.update(id, null, Work.Patch.NOTHING);
                    long now = work.node(id)
                            .orElseThrow()
                            .state()
                            .properties()
                            .number(T.LONG)
                            .orElseThrow();
                    work.update(id, null, Work.Patch.of(Map.of(T.LONG, now + 1)));
                    return id;
                });
            }
            return true;
        });

        assertThat(view().node(id).orElseThrow().state().properties().number(T.LONG))
                .contains(20L * WRITERS);
        assertThat(view().node(id).orElseThrow().state().changeToken()).isEqualTo(20L * WRITERS + 1);
    }

    @Test
    default void oneOfManyShouldGetTheName() throws InterruptedException {
        NodeId folder = store().folder(ZHANG);

        List<String> outcomes = together(writer -> () -> {
            try {
                store().create(ZHANG, document(folder, writer % 2 == 0 ? "同名.txt" : "同名.TXT"));
                return "created";
            } catch (Failure.NameTaken e) {
                return "taken";
            }
        });

        assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("taken"::equals).hasSize(WRITERS - 1);
        assertThat(view().children(folder, Cm.CONTAINS, null, new Paging(0, 10)).totalItems())
                .isEqualTo(1);
    }

    @Test
    default void numbersShouldHaveNoGapWhateverIsRefused() throws InterruptedException {
        NodeId folder = store().folder(ZHANG);
        String sequence = "test:" + folder;
        Editor number = (change, circumstances) ->
                change.isCreation() && !change.either().properties().has(T.LONG)
                        ? List.of(new Amendment.SetProperties(
                                change.id(), Map.of(T.LONG, circumstances.read().next(sequence))))
                        : List.of();
        Validator third = (change, circumstances) -> Violations.when(
                change.either().properties().number(T.INT).orElse(1L) == 0, Violation.of("T1", change.id()));
        Repository numbered = store().open(new Pipeline(List.of(), List.of(), List.of(number), List.of(third)));

        List<Set<Long>> taken = together(writer -> () -> {
            Set<Long> own = new HashSet<>();
            for (int i = 0; i < 15; i++) {
                long refusedIfZero = i % 3;
                String name = writer + "-" + i;
                try {
                    NodeId id = numbered.change(
                            ZHANG, work -> work.create(node(T.EVERYTHING, folder, name, Map.of(T.INT, refusedIfZero))));
                    own.add(view().node(id)
                            .orElseThrow()
                            .state()
                            .properties()
                            .number(T.LONG)
                            .orElseThrow());
                } catch (CommitRefused e) {
                    assertThat(e.violations().list()).hasSize(1);
                }
            }
            return own;
        });

        List<Long> all = taken.stream().flatMap(Set::stream).sorted().toList();
        assertThat(all)
                .isEqualTo(LongStream.rangeClosed(1, 10 * WRITERS).boxed().toList());
    }

    @Test
    default void changeLogShouldShowEveryEntryToWhoReadsOn() throws InterruptedException {
        NodeId folder = store().folder(ZHANG);
        long start = view().latestChange();
        AtomicBoolean done = new AtomicBoolean();
        List<Long> read = new CopyOnWriteArrayList<>();
        List<NodeId> seen = new CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> {
            long at = start;
            boolean last;
            do {
                last = done.get();
                for (View.LoggedChange change : view().changes(at, 1000)) {
                    at = change.token();
                    read.add(at);
                    seen.add(change.node());
                }
            } while (!last);
        });
        reader.start();

        List<List<NodeId>> created = together(writer -> () -> {
            List<NodeId> own = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                own.add(store().create(ZHANG, document(folder, writer + "-" + i)));
            }
            return own;
        });
        done.set(true);
        reader.join();

        assertThat(read).isSorted().doesNotHaveDuplicates();
        assertThat(seen).containsAll(created.stream().flatMap(List::stream).toList());
        assertThat(store().repository().view(LI).changes(start, 1000))
                .extracting(View.LoggedChange::node)
                .doesNotContainAnyElementsOf(created.get(0));
        assertThat(view().latestChange()).isEqualTo(read.get(read.size() - 1));
    }

    @Test
    default void rightsShouldReachWhatIsCreatedMeanwhile() throws InterruptedException {
        NodeId folder = store().folder(ZHANG);

        together(writer -> () -> {
            for (int i = 0; i < 10; i++) {
                String name = writer + "-" + i;
                if (writer == 0) {
                    Set<AccessList.Entry> entries = new HashSet<>(Set.of(new AccessList.Entry("zhang", "All")));
                    if (i % 2 == 1) {
                        entries.add(new AccessList.Entry("li", "Consumer"));
                    }
                    store().repository().change(ZHANG, work -> {
                        work.setAccess(folder, new AccessList(false, entries));
                        return folder;
                    });
                } else {
                    store().create(ZHANG, document(folder, name));
                }
            }
            return true;
        });

        Page<Node> seen = store().repository().view(LI).children(folder, Cm.CONTAINS, null, new Paging(0, 1));
        assertThat(seen.totalItems()).isEqualTo(10L * (WRITERS - 1));
    }

    @Test
    default void folderShouldNotBeDeletedUnderAnothersNewChild() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            NodeId outer = store().folder(ZHANG);
            NodeId folder = store().create(ZHANG, node(Cm.FOLDER, outer, "f", Map.of()));

            List<Object> outcomes = together(writer -> () -> {
                try {
                    if (writer == 0) {
                        return store().repository().change(ZHANG, work -> {
                            work.delete(folder, false);
                            return "deleted";
                        });
                    }
                    return store().create(ZHANG, document(folder, "c" + writer));
                } catch (Failure.NotFound e) {
                    return "absent";
                }
            });

            assertThat(outcomes).contains("deleted");
            outcomes.stream()
                    .filter(NodeId.class::isInstance)
                    .forEach(child -> assertThat(view().node((NodeId) child)).isEmpty());
        }
    }

    @Test
    default void refusedChangeShouldLeaveNothing() {
        NodeId folder = store().folder(ZHANG);
        TestContent content = TestContent.of("机密★");
        Validator refusing = (change, circumstances) -> Violations.of(Violation.of("T9", change.id()));
        Repository strict = store().open(new Pipeline(List.of(), List.of(), List.of(), List.of(refusing)));
        List<NodeId> tried = new ArrayList<>();

        assertThatThrownBy(() -> strict.change(ZHANG, work -> {
                    tried.add(work.create(StoreFixture.with(document(folder, "x"), content, Work.Initial.MAJOR)));
                    return true;
                }))
                .isInstanceOf(CommitRefused.class);

        assertThat(content.isKept()).isFalse();
        assertThat(store().rowsNaming(tried.get(0))).isZero();
        assertThat(view().children(folder, Cm.CONTAINS, null, new Paging(0, 10)).totalItems())
                .isZero();
    }

    @Test
    default void rulesShouldAmendCreateAndRelateInTheSameCommit() {
        NodeId folder = store().folder(ZHANG);
        Editor followUp = (change, circumstances) -> {
            if (!change.isCreation() || change.either().properties().has(T.DATE)) {
                return List.of();
            }
            NodeId copy = circumstances.read().newId();
            return List.of(
                    new Amendment.SetProperties(change.id(), Map.of(T.DATE, circumstances.today())),
                    new Amendment.Create(
                            copy,
                            T.EVERYTHING,
                            Set.of(T.COUNTED),
                            Map.of(Cm.NAME, "件-" + change.id(), T.DATE, circumstances.today()),
                            folder,
                            Cm.CONTAINS,
                            change.either().content(),
                            new AccessList(false, Set.of(new AccessList.Entry("li", "Consumer")))),
                    new Amendment.Relate(change.id(), T.ABOUT, copy));
        };
        Repository ruled = store().open(new Pipeline(List.of(), List.of(), List.of(followUp), List.of()));

        NodeId id = ruled.change(ZHANG, work -> work.create(node(T.EVERYTHING, folder, "x", Map.of())));

        assertThat(view().node(id).orElseThrow().state().properties().has(T.DATE))
                .isTrue();
        View all = store().repository().view(StoreFixture.ADMIN);
        NodeId copy = all.associations(id, View.Direction.SOURCE).get(0).target();
        assertThat(all.node(copy).orElseThrow().state().audit().creator()).isEqualTo("System");
        assertThat(store().repository().view(LI).node(copy)).isPresent();
        assertThat(view().node(copy)).isEmpty();
    }
}
