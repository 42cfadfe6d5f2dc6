package gongwen.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.node.Role;
import gongwen.server.node.StoreFixture;
import gongwen.server.search.afts.AftsParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random people over random trees whose rights change all the time: hits, totals, counts and quotes are exactly what a
 * model of the permissions, kept apart from the server's own, says.
 */
interface LeakContract {

    int PEOPLE = 6;
    int GROUPS = 4;
    int STEPS = 150;
    List<String> WORDS = List.of("防汛", "归档", "会议", "督查", "经费");

    SearchFixture fixture();

    /** A node as the model knows it: where it lies, whether it takes its parent's rights, and its own. */
    final class Thing {
        final NodeId id;
        final String word;
        final boolean folder;
        NodeId parent;
        boolean inherits = true;
        Set<String> readers = new HashSet<>();

        Thing(NodeId id, NodeId parent, String word, boolean folder) {
            this.id = id;
            this.parent = parent;
            this.word = word;
            this.folder = folder;
        }
    }

    @Test
    default void searchesShouldShowExactlyWhatTheModelAllows() {
        Random random = new Random(20261124);
        List<Actor> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> StoreFixture.person(
                        "p" + i,
                        IntStream.range(0, GROUPS)
                                .filter(group -> random.nextInt(3) == 0)
                                .mapToObj(group -> "GROUP_g" + group)
                                .toArray(String[]::new)))
                .toList();
        NodeId top = fixture().store.folder();
        Map<NodeId, Thing> model = new HashMap<>();
        model.put(top, new Thing(top, null, "", true));
        model.get(top).inherits = false;

        for (int step = 0; step < STEPS; step++) {
            change(random, model, top);
            if (step % 5 == 0) {
                Actor person = people.get(random.nextInt(PEOPLE));
                compare(person, top, model, WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        people.forEach(person -> WORDS.forEach(word -> compare(person, top, model, word)));
    }

    private void change(Random random, Map<NodeId, Thing> model, NodeId top) {
        List<Thing> all = model.values().stream()
                .sorted((a, b) -> a.id.uuid().compareTo(b.id.uuid()))
                .toList();
        List<Thing> folders = all.stream().filter(thing -> thing.folder).toList();
        Thing any = all.get(random.nextInt(all.size()));
        Thing folder = folders.get(random.nextInt(folders.size()));
        int kind = random.nextInt(10);
        if (kind < 5 || any.id.equals(top)) {
            create(random, model, folder);
        } else if (kind < 8) {
            grant(random, any);
        } else if (kind == 8 && !isBelow(folder, any, model) && !folder.id.equals(any.parent)) {
            NodeId from = any.parent;
            any.parent = folder.id;
            fixture().store.repository().change(Actor.SYSTEM, work -> {
                work.move(any.id, from, folder.id);
                return any.id;
            });
        } else if (kind == 9) {
            fixture().store.repository().change(Actor.SYSTEM, work -> {
                work.delete(any.id, false);
                return any.id;
            });
            List<Thing> gone =
                    all.stream().filter(thing -> isBelow(thing, any, model)).toList();
            gone.forEach(thing -> model.remove(thing.id));
        }
    }

    private void create(Random random, Map<NodeId, Thing> model, Thing folder) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        String name = "n" + model.size() + "-" + random.nextInt(1_000_000);
        boolean isFolder = random.nextInt(3) == 0;
        NodeId id = fixture()
                .create(
                        Actor.SYSTEM,
                        folder.id,
                        isFolder ? Cm.FOLDER : Cm.CONTENT,
                        name,
                        isFolder ? "" : "关于" + word + "的报告",
                        Map.of(Cm.TITLE, word));
        model.put(id, new Thing(id, folder.id, word, isFolder));
    }

    private void grant(Random random, Thing thing) {
        thing.inherits = random.nextBoolean();
        thing.readers = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> random.nextBoolean() ? "p" + random.nextInt(PEOPLE) : "GROUP_g" + random.nextInt(GROUPS))
                .collect(Collectors.toSet());
        Set<AccessList.Entry> entries = thing.readers.stream()
                .map(reader -> new AccessList.Entry(reader, Role.CONSUMER.alfrescoName()))
                .collect(Collectors.toSet());
        fixture().store.repository().change(Actor.SYSTEM, work -> {
            work.setAccess(thing.id, new AccessList(thing.inherits, entries));
            return thing.id;
        });
    }

    private static boolean isBelow(Thing thing, Thing top, Map<NodeId, Thing> model) {
        Thing at = thing;
        while (at != null && !at.id.equals(top.id)) {
            at = at.parent == null ? null : model.get(at.parent);
        }
        return at != null;
    }

    private static boolean mayRead(Actor person, Thing thing, Map<NodeId, Thing> model) {
        Thing at = thing;
        while (at != null) {
            if (at.readers.stream().anyMatch(person::holds)) {
                return true;
            }
            at = at.inherits && at.parent != null ? model.get(at.parent) : null;
        }
        return false;
    }

    private void compare(Actor person, NodeId top, Map<NodeId, Thing> model, String word) {
        List<Thing> allowed = model.values().stream()
                .filter(thing -> !thing.id.equals(top))
                .filter(thing -> mayRead(person, thing, model))
                .toList();
        Set<NodeId> expected = allowed.stream()
                .filter(thing -> thing.word.equals(word))
                .map(thing -> thing.id)
                .collect(Collectors.toSet());

        SearchResult found = fixture()
                .search
                .find(
                        person,
                        new SearchQuestion(
                                AftsParser.read("cm:title:" + word, false),
                                List.of(AftsParser.read("ANCESTOR:'" + top + "'", false)),
                                0,
                                1000,
                                List.of(),
                                List.of(new SearchQuestion.Facet.ByField("cm:title", 1, 100)),
                                new SearchQuestion.Excerpts("[", "]", List.of("cm:title", "cm:content"), 2, 50)));
        SearchResult all = fixture()
                .search
                .find(
                        person,
                        new SearchQuestion(
                                AftsParser.read("ANCESTOR:'" + top + "'", false),
                                List.of(),
                                0,
                                0,
                                List.of(),
                                List.of(new SearchQuestion.Facet.ByField("cm:title", 1, 100)),
                                SearchQuestion.Excerpts.NONE));

        assertThat(found.hits()).extracting(hit -> hit.node().id()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.totalItems()).isEqualTo(expected.size());
        assertThat(found.hits())
                .allSatisfy(hit -> assertThat(hit.quotes().toString()).contains("[" + word + "]"));
        assertThat(all.totalItems()).isEqualTo(allowed.size());
        assertThat(counts(all)).isEqualTo(counts(allowed));
        List<NodeId> through = new ArrayList<>(fixture()
                .search
                .all(person, AftsParser.read("cm:title:" + word, false), 1000)
                .orElseThrow()
                .nodes());
        through.retainAll(model.keySet());
        assertThat(through).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Map<String, Long> counts(SearchResult result) {
        Map<String, Long> counts = new TreeMap<>();
        result.counts().get(0).forEach(count -> counts.put(count.value(), count.hits()));
        return counts;
    }

    private static Map<String, Long> counts(List<Thing> things) {
        return things.stream().collect(Collectors.groupingBy(thing -> thing.word, TreeMap::new, Collectors.counting()));
    }
}
