package gongwen.server.node;

import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static gongwen.server.node.StoreFixture.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values of every type come back as they went in and are found by what they are. */
interface PropertyContract {

    StoreFixture store();

    private static Map<QualifiedName, Object> values(NodeId node) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(T.TEXT, "关于拨付防汛经费的请示 “引号” \\ 😀");
        values.put(T.TEXTS, List.of("甲", "乙", "甲"));
        values.put(T.INT, -7L);
        values.put(T.LONG, Long.MIN_VALUE);
        values.put(T.DOUBLE, -1.5e-7);
        values.put(T.FLAG, true);
        values.put(T.DATE, LocalDate.of(1969, 12, 31));
        values.put(T.TIME, Instant.parse("2026-11-24T01:02:03.004Z"));
        values.put(T.NODE, node);
        values.put(T.LONGS, List.of(3L, 1L, 2L));
        return values;
    }

    @Test
    default void valuesShouldComeBackAsTheyWentIn() {
        NodeId folder = store().folder(ZHANG);
        Map<QualifiedName, Object> values = values(folder);

        NodeId id = store().create(ZHANG, node(T.EVERYTHING, folder, "全.txt", values));

        NodeState state =
                store().repository().view(ZHANG).node(id).orElseThrow().state();
        assertThat(state.properties().asMap()).containsAllEntriesOf(values).containsEntry(Cm.NAME, "全.txt");
        assertThat(state.properties().text(T.STATE)).contains("NEW");
        assertThat(state.properties().number(T.COUNT)).contains(0L);
        assertThat(state.aspects()).contains(T.COUNTED, Cm.AUDITABLE);
        assertThat(state.audit().creator()).isEqualTo("zhang");
        assertThat(state.changeToken()).isEqualTo(1);
    }

    @Test
    default void nodeShouldBeFoundByEachOfItsValues() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, node(T.EVERYTHING, folder, "a", values(folder)));
        store().create(ZHANG, node(T.EVERYTHING, folder, "b", Map.of()));

        values(folder).forEach((name, value) -> {
            Object one = value instanceof List<?> list ? list.get(1) : value;
            assertThat(found(folder, new Condition.Compare(new Field.Property(name), Operator.EQUAL, one)))
                    .as(name.toString())
                    .containsExactly(id);
            assertThat(found(folder, new Condition.HasValue(new Field.Property(name))))
                    .as(name.toString())
                    .containsExactly(id);
        });
    }

    @Test
    default void rangesShouldFollowTheOrderOfTheType() {
        NodeId folder = store().folder(ZHANG);
        List<Object> doubles = List.of(-2.5, -0.0, 1e-9, 7.0, 1e300);
        for (int i = 0; i < doubles.size(); i++) {
            store().create(
                            ZHANG,
                            node(
                                    T.EVERYTHING,
                                    folder,
                                    "n" + i,
                                    Map.of(
                                            T.DOUBLE,
                                            doubles.get(i),
                                            T.LONG,
                                            (i - 2) * 1_000_000_000_000L,
                                            T.DATE,
                                            LocalDate.of(1968 + i, 1, 1))));
        }

        assertThat(found(folder, less(T.DOUBLE, 0.0))).hasSize(1);
        assertThat(found(folder, less(T.DOUBLE, 7L))).hasSize(3);
        assertThat(found(folder, less(T.LONG, 0L))).hasSize(2);
        assertThat(found(folder, less(T.DATE, LocalDate.of(1970, 1, 1)))).hasSize(2);
        assertThat(found(folder, new Condition.Not(less(T.LONG, 0L)))).hasSize(3);
    }

    @Test
    default void longTextsShouldBeComparedWhole() {
        NodeId folder = store().folder(ZHANG);
        String same = "前".repeat(60);
        NodeId a = store().create(ZHANG, node(T.EVERYTHING, folder, "a", Map.of(T.TEXT, same + "甲")));
        NodeId b = store().create(ZHANG, node(T.EVERYTHING, folder, "b", Map.of(T.TEXT, same + "乙")));

        assertThat(found(folder, equal(T.TEXT, same + "甲"))).containsExactly(a);
        assertThat(found(folder, less(T.TEXT, same + "甲"))).containsExactly(b);
        assertThat(found(folder, new Condition.Like(new Field.Property(T.TEXT), "%乙")))
                .containsExactly(b);
    }

    @Test
    default void unknownOrMistypedValuesShouldBeRefused() {
        NodeId folder = store().folder(ZHANG);

        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.NEEDED, "x"));
        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.INT, "7"));
        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.INT, 1L << 40));
        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.TEXT, List.of("a")));
        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.TEXT, "a\u0000b"));
        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.TEXT, "half \ud83d"));
        assertRefused(Failure.InvalidArgument.class, folder, Map.of(T.DOUBLE, Double.NaN));
        assertRefused(Failure.ModelViolated.class, folder, Map.of(T.STATE, "OLD"));
        assertThat(found(folder, Condition.ALWAYS)).isEmpty();
    }

    private void assertRefused(Class<? extends Failure> kind, NodeId folder, Map<QualifiedName, Object> values) {
        assertThatThrownBy(() -> store().create(ZHANG, node(T.EVERYTHING, folder, "x", values)))
                .isInstanceOf(kind);
    }

    @Test
    default void enforcedValueShouldBeDemandedAndSealedOneRefused() {
        NodeId folder = store().folder(ZHANG);

        assertThatThrownBy(() -> store().create(ZHANG, node(T.STRICT, folder, "x", Map.of())))
                .isInstanceOf(Failure.ModelViolated.class);
        assertThatThrownBy(
                        () -> store().create(ZHANG, node(T.STRICT, folder, "x", Map.of(T.NEEDED, "n", T.SEALED, "s"))))
                .isInstanceOf(Failure.InvalidArgument.class);
        NodeId id = store().create(ZHANG, node(T.STRICT, folder, "x", Map.of(T.NEEDED, "n")));
        Map<QualifiedName, Object> none = new HashMap<>();
        none.put(T.NEEDED, null);
        assertThatThrownBy(() -> update(id, none)).isInstanceOf(Failure.ModelViolated.class);
    }

    @Test
    default void namesShouldBeFreeButForControlCharactersAndFileSeparators() {
        NodeId folder = store().folder(ZHANG);
        for (String name : List.of("公文😀.docx", "ＡＢＣ（１）.txt", "a+b,c)%20;&.pdf", "x".repeat(255), "汉".repeat(255))) {
            store().create(ZHANG, document(folder, name));
        }
        for (String name : List.of("a/b", "a\\b", "a:b", "a\nb", "a\u0007b", "  ", "x".repeat(256), "a*b", "a|b")) {
            assertThatThrownBy(() -> store().create(ZHANG, document(folder, name)))
                    .as(name)
                    .isInstanceOf(Failure.ModelViolated.class);
        }
        assertThat(found(folder, Condition.ALWAYS)).hasSize(5);
    }

    @Test
    default void updateShouldChangeOnlyWhatItNamesAndCountUp() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, node(T.EVERYTHING, folder, "a", values(folder)));
        Map<QualifiedName, Object> changes = new HashMap<>();
        changes.put(T.TEXT, "改");
        changes.put(T.DATE, null);
        changes.put(T.TEXTS, List.of("丙"));

        update(id, changes);

        NodeState state =
                store().repository().view(ZHANG).node(id).orElseThrow().state();
        assertThat(state.changeToken()).isEqualTo(2);
        assertThat(state.properties().text(T.TEXT)).contains("改");
        assertThat(state.properties().has(T.DATE)).isFalse();
        assertThat(state.properties().number(T.LONG)).contains(Long.MIN_VALUE);
        assertThat(found(folder, equal(T.TEXTS, "甲"))).isEmpty();
        assertThat(found(folder, equal(T.TEXTS, "丙"))).containsExactly(id);
        assertThat(found(folder, new Condition.HasValue(new Field.Property(T.DATE))))
                .isEmpty();
    }

    @Test
    default void aspectShouldBringItsPropertiesAndTakeThemAway() {
        NodeId folder = store().folder(ZHANG);
        NodeId id = store().create(ZHANG, document(folder, "a"));
        assertThatThrownBy(() -> update(id, Map.of(T.MARK, "m"))).isInstanceOf(Failure.InvalidArgument.class);

        patch(id, new Work.Patch(Map.of(T.MARK, "m"), Set.of(T.MARKED), Set.of(), null));
        assertThat(found(folder, new Condition.HasAspect(T.MARKED))).containsExactly(id);

        patch(id, new Work.Patch(Map.of(), Set.of(), Set.of(T.MARKED), null));
        assertThat(found(folder, new Condition.HasAspect(T.MARKED))).isEmpty();
        assertThat(store().repository()
                        .view(ZHANG)
                        .node(id)
                        .orElseThrow()
                        .state()
                        .properties()
                        .has(T.MARK))
                .isFalse();
    }

    private void update(NodeId id, Map<QualifiedName, Object> values) {
        patch(id, Work.Patch.of(values));
    }

    private void patch(NodeId id, Work.Patch patch) {
        store().repository().change(ZHANG, work -> {
            work.update(id, null, patch);
            return id;
        });
    }

    private static Condition equal(QualifiedName property, Object value) {
        return new Condition.Compare(new Field.Property(property), Operator.EQUAL, value);
    }

    private static Condition less(QualifiedName property, Object value) {
        return new Condition.Compare(new Field.Property(property), Operator.LESS, value);
    }

    private List<NodeId> found(NodeId folder, Condition condition) {
        NodeQuery query = new NodeQuery(
                Set.of(Cm.CONTENT), new Condition.And(List.of(new Condition.InFolder(folder), condition)), List.of());
        return store().repository().view(ZHANG).query(query, new Paging(0, 100)).items().stream()
                .map(Node::id)
                .toList();
    }
}
