package gongwen.server.node;

import static gongwen.server.node.StoreFixture.ADMIN;
import static gongwen.server.node.StoreFixture.LI;
import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static gongwen.server.node.StoreFixture.node;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import gongwen.server.node.NodeQuery.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries: conditions joined, sorted, paged, within what the actor may read. */
interface QueryContract {

    /** As many as a folder of a large office holds when {@code -Dgongwen.test.children=100000}. */
    int CHILDREN = Integer.getInteger("gongwen.test.children", 3000);

    StoreFixture store();

    private Page<Node> page(Actor actor, NodeQuery query, int skip, int max) {
        return store().repository().view(actor).query(query, new Paging(skip, max));
    }

    private List<String> names(Condition condition, Order... order) {
        return page(ZHANG, new NodeQuery(Set.of(Cm.CMOBJECT), condition, List.of(order)), 0, 100).items().stream()
                .map(Node::name)
                .toList();
    }

    private static Condition all(Condition... conditions) {
        return new Condition.And(List.of(conditions));
    }

    private static Condition compare(QualifiedName property, Operator operator, Object value) {
        return new Condition.Compare(new Field.Property(property), operator, value);
    }

    @Test
    default void conditionsShouldJoinAsWritten() {
        NodeId folder = store().folder(ZHANG);
        for (int i = 0; i < 6; i++) {
            store().create(
                            ZHANG,
                            node(
                                    T.EVERYTHING,
                                    folder,
                                    "n" + i,
                                    Map.of(T.INT, (long) i, T.TEXT, i % 2 == 0 ? "even_" + i : "odd%" + i)));
        }
        Condition here = new Condition.InFolder(folder);
        Order byName = new Order(new Field.Property(Cm.NAME), true);

        assertThat(names(all(here, compare(T.INT, Operator.EQUAL, 3L)))).containsExactly("n3");
        assertThat(names(
                        all(
                                here,
                                compare(T.INT, Operator.GREATER_OR_EQUAL, 2L),
                                all(compare(T.INT, Operator.LESS, 4L))),
                        byName))
                .containsExactly("n2", "n3");
        assertThat(names(
                        all(
                                here,
                                new Condition.Or(List.of(
                                        compare(T.INT, Operator.EQUAL, 0L), compare(T.INT, Operator.EQUAL, 5L)))),
                        byName))
                .containsExactly("n0", "n5");
        assertThat(names(all(here, new Condition.Not(compare(T.INT, Operator.GREATER, 1L))), byName))
                .containsExactly("n0", "n1");
        assertThat(names(all(here, new Condition.In(new Field.Property(T.INT), List.of(1L, 2L, 9L))), byName))
                .containsExactly("n1", "n2");
        assertThat(names(all(here, new Condition.Like(new Field.Property(T.TEXT), "odd\\%_")), byName))
                .containsExactly("n1", "n3", "n5");
        assertThat(names(all(here, compare(T.TEXT, Operator.NOT_EQUAL, "even_0")), byName))
                .hasSize(5);
        assertThat(names(all(here, new Condition.HasAspect(T.COUNTED), compare(T.COUNT, Operator.EQUAL, 0L))))
                .hasSize(6);
        assertThat(names(all(here, new Condition.Or(List.of())))).isEmpty();
        assertThat(names(all(here, compare(new QualifiedName("no", "such"), Operator.EQUAL, 1L))))
                .isEmpty();
    }

    @Test
    default void builtinFieldsShouldBeComparedToo() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(
                        ZHANG, StoreFixture.with(document(folder, "x"), TestContent.of("12345"), Work.Initial.MINOR));
        NodeState state =
                store().repository().view(ZHANG).node(id).orElseThrow().state();
        Map<Field.Builtin, Object> fields = Map.ofEntries(
                Map.entry(Field.Builtin.ID, id),
                Map.entry(Field.Builtin.TYPE, Cm.CONTENT),
                Map.entry(Field.Builtin.CREATOR, "zhang"),
                Map.entry(Field.Builtin.CREATED, state.audit().created()),
                Map.entry(Field.Builtin.MODIFIER, "zhang"),
                Map.entry(Field.Builtin.MODIFIED, state.audit().modified()),
                Map.entry(Field.Builtin.PARENT, folder),
                Map.entry(Field.Builtin.CONTENT_LENGTH, 5L),
                Map.entry(Field.Builtin.CONTENT_MIME_TYPE, "text/plain"),
                Map.entry(Field.Builtin.CONTENT_FILE_NAME, "正文.txt"),
                Map.entry(Field.Builtin.VERSION_LABEL, "0.1"),
                Map.entry(Field.Builtin.IS_MAJOR_VERSION, false),
                Map.entry(Field.Builtin.CHANGE_TOKEN, 1L));

        fields.forEach((field, value) -> {
            Condition.Compare equal = new Condition.Compare(field, Operator.EQUAL, value);
            assertThat(names(all(new Condition.InFolder(folder), equal)))
                    .as(field.name())
                    .containsExactly("x");
            assertThat(names(all(new Condition.InFolder(folder), new Condition.Not(equal))))
                    .as(field.name())
                    .isEmpty();
        });
        assertThat(names(all(new Condition.InFolder(folder), new Condition.HasValue(Field.Builtin.CHECKED_OUT_BY))))
                .isEmpty();
        assertThat(names(all(new Condition.InFolder(folder), new Condition.ContainsText("234"))))
                .containsExactly("x");
    }

    @Test
    default void typeShouldFindWhatDerivesFromItAndAspectWhatHasIt() {
        NodeId folder = store().folder(ZHANG);
        store().create(ZHANG, document(folder, "plain"));
        store().create(ZHANG, node(T.EVERYTHING, folder, "every", Map.of()));
        store().create(ZHANG, node(Cm.FOLDER, folder, "folder", Map.of()));
        Condition here = new Condition.InFolder(folder);

        assertThat(found(Set.of(Cm.CONTENT), here)).containsExactlyInAnyOrder("plain", "every");
        assertThat(found(Set.of(T.EVERYTHING), here)).containsExactly("every");
        assertThat(found(Set.of(T.COUNTED), here)).containsExactly("every");
        assertThat(found(Set.of(T.COUNTED, Cm.FOLDER), here)).containsExactlyInAnyOrder("every", "folder");
        assertThat(found(Set.of(), here)).hasSize(3);
        assertThat(found(Set.of(new QualifiedName("no", "such")), here)).isEmpty();
    }

    private List<String> found(Set<QualifiedName> types, Condition condition) {
        return page(ZHANG, new NodeQuery(types, condition, List.of()), 0, 100).items().stream()
                .map(Node::name)
                .toList();
    }

    @Test
    default void sortedPagesShouldHoldEachNodeOnceThoughKeysAreEqual() {
        NodeId folder = store().folder(ZHANG);
        for (int i = 0; i < 23; i++) {
            Map<QualifiedName, Object> values = i % 5 == 0 ? Map.of() : Map.of(T.LONG, (long) (i % 3));
            store().create(ZHANG, node(T.EVERYTHING, folder, "n" + i, values));
        }
        NodeQuery query = new NodeQuery(
                Set.of(T.EVERYTHING),
                new Condition.InFolder(folder),
                List.of(new Order(new Field.Property(T.LONG), false)));

        List<Node> all = new ArrayList<>();
        for (int skip = 0; skip < 23; skip += 5) {
            Page<Node> page = page(ZHANG, query, skip, 5);
            assertThat(page.totalItems()).isEqualTo(23);
            all.addAll(page.items());
        }

        assertThat(all).extracting(Node::id).doesNotHaveDuplicates().hasSize(23);
        assertThat(all.stream()
                        .map(each -> each.state().properties().number(T.LONG).orElse(-1L)))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    default void largeFolderShouldBePagedExactlyForEverybody() {
        NodeId folder = store().folder(ZHANG);
        int batch = 500;
        for (int start = 0; start < CHILDREN; start += batch) {
            int from = start;
            store().repository().change(ZHANG, work -> {
                for (int i = from; i < Math.min(CHILDREN, from + batch); i++) {
                    work.create(document(folder, String.format("件%06d.txt", i)));
                }
                return true;
            });
        }

        Set<NodeId> seen = new HashSet<>();
        for (int skip = 0; skip < CHILDREN; skip += 1000) {
            Page<Node> page =
                    store().repository().view(ZHANG).children(folder, Cm.CONTAINS, null, new Paging(skip, 1000));
            assertThat(page.totalItems()).isEqualTo(CHILDREN);
            page.items().forEach(child -> seen.add(child.id()));
        }
        assertThat(seen).hasSize(CHILDREN);
        Page<Node> last =
                store().repository().view(ADMIN).children(folder, Cm.CONTAINS, null, new Paging(CHILDREN - 1, 10));
        assertThat(last.items()).extracting(Node::name).containsExactly(String.format("件%06d.txt", CHILDREN - 1));
        assertThat(last.totalItems()).isEqualTo(CHILDREN);
        assertThat(store().repository()
                        .view(LI)
                        .children(folder, Cm.CONTAINS, null, new Paging(0, 10))
                        .totalItems())
                .isZero();
    }
}
