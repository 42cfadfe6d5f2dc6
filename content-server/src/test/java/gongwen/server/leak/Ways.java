package gongwen.server.leak;

import static gongwen.server.Caller.CORE;
import static gongwen.server.leak.Sight.BROWSER;
import static gongwen.server.leak.Sight.encoded;

import gongwen.server.Caller.Answer;
import gongwen.server.leak.Model.Item;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every way to ask the server about nodes, each with what the model says to it. */
final class Ways {

    private static final Predicate<Item> ALL = item -> true;
    private static final Predicate<Item> FILES = item -> !item.folder;
    private static final Predicate<Item> FOLDERS = item -> item.folder;

    private static final String WEBDAV = "/alfresco/webdav";
    private static final Pattern HREF = Pattern.compile("href>([^<]+)</");

    private Ways() {}

    /** One way of asking: what somebody sees by it, and should. */
    record Way(String name, Function<Sight, Set<String>> seen, Function<Sight, Set<String>> due) {}

    static List<Way> all() {
        return List.of(
                eachAt("node", ALL, item -> node(item)),
                eachAt("content", FILES, item -> node(item) + "/content"),
                eachAt("versions", FILES, item -> node(item) + "/versions"),
                eachAt("one version", FILES, item -> node(item) + "/versions/1.0"),
                eachAt("tags of a node", ALL, item -> node(item) + "/tags"),
                eachAt("comments", ALL, item -> node(item) + "/comments"),
                eachAt("categories of a node", ALL, item -> node(item) + "/category-links"),
                eachAt("renditions", FILES, item -> node(item) + "/renditions"),
                eachAt("CMIS object", ALL, item -> cmis(item, "object")),
                eachAt("CMIS content", FILES, item -> cmis(item, "content")),
                new Way("CMIS path", sight -> sight.answered(ALL, Ways::atPath), sight -> sight.ids(sight::reaches)),
                new Way(
                        "WebDAV file",
                        sight -> sight.answered(FILES, item -> WEBDAV + item.path()),
                        sight -> sight.ids(FILES.and(sight::reaches))),
                new Way("WebDAV listing", Ways::davListed, Ways::davListedDue),
                new Way("children", Ways::restChildren, Ways::childrenDue),
                new Way("number of files", Ways::restFirst, Ways::restFirstDue),
                new Way("CMIS children", Ways::cmisChildren, Ways::childrenDue),
                new Way("parents", Ways::parents, Ways::parentsDue),
                new Way("what is told of a node", Ways::told, Ways::toldDue),
                new Way("CMIS descendants", Ways::descendants, Ways::descendantsDue),
                new Way("archive", Sight::zipped, Ways::zipDue),
                new Way("folder information", sight -> Set.of(sight.filesCounted()), Ways::countDue),
                query("cmis:document", FILES),
                query("cmis:folder", FOLDERS),
                new Way("search, its number and its facets", Ways::searched, Ways::searchedDue),
                listAt("queries/nodes", FILES, sight -> "/queries/nodes?term=" + sight.grove.word + "needle", "/id"),
                listAt("favourites", ALL, sight -> "/people/-me-/favorites?maxItems=1000", "/targetGuid"),
                listAt("news", FILES, sight -> "/people/-me-/activities?maxItems=1000", "/activitySummary/objectId"),
                new Way("tags", Ways::tags, Ways::tagsDue),
                new Way("trash", sight -> sight.listed("/deleted-nodes?maxItems=1000", "/id"), Ways::trashDue),
                new Way("change log", Ways::logged, Ways::loggedDue));
    }

    /** An address that each item has, which answers for what can be read and for nothing else. */
    private static Way eachAt(String name, Predicate<Item> asked, Function<Item, String> address) {
        return new Way(name, sight -> sight.answered(asked, address), sight -> sight.ids(asked.and(sight::reads)));
    }

    /** A list that shows what can be read of some items and nothing else. */
    private static Way listAt(String name, Predicate<Item> asked, Function<Sight, String> path, String pointer) {
        return new Way(
                name, sight -> sight.listed(path.apply(sight), pointer), sight -> sight.ids(asked.and(sight::reads)));
    }

    private static String node(Item item) {
        return CORE + "/nodes/" + item.id;
    }

    private static String cmis(Item item, String selector) {
        return BROWSER + "/root?succinct=true&maxItems=1000&objectId=" + item.id + "&cmisselector=" + selector;
    }

    private static String atPath(Item item) {
        return BROWSER + "/root" + item.path() + "?cmisselector=object";
    }

    private static Item root(Sight sight) {
        return sight.model().root();
    }

    private static Set<String> restChildren(Sight sight) {
        Set<String> seen = new TreeSet<>();
        for (Item folder : sight.model().items(FOLDERS)) {
            Answer answer = sight.get(
                    node(folder) + "/children?maxItems=1000&include=allowableOperations,path,isFavorite,permissions");
            Sight.entries(answer)
                    .forEach(entry ->
                            seen.add(folder.name + " " + entry.at("/name").asString("")));
            addTotal(seen, folder, answer.json().at("/list/pagination/totalItems"));
        }
        return seen;
    }

    private static Set<String> restFirst(Sight sight) {
        Set<String> seen = new TreeSet<>();
        for (Item folder : sight.model().items(FOLDERS)) {
            Answer answer = sight.get(node(folder) + "/children?maxItems=1&where=" + encoded("(isFile=true)"));
            addTotal(seen, folder, answer.json().at("/list/pagination/totalItems"));
        }
        return seen;
    }

    private static Set<String> restFirstDue(Sight sight) {
        Set<String> due = new TreeSet<>();
        for (Item folder : sight.model().items(FOLDERS.and(sight::reads))) {
            long files = sight.model().childrenOf(folder).stream()
                    .filter(FILES.and(sight::reads))
                    .count();
            due.add(folder.name + " has " + files);
        }
        return due;
    }

    private static void addTotal(Set<String> seen, Item folder, JsonNode total) {
        if (!total.isMissingNode()) {
            seen.add(folder.name + " has " + total.asInt());
        }
    }

    private static Set<String> cmisChildren(Sight sight) {
        Set<String> seen = new TreeSet<>();
        for (Item folder : sight.model().items(FOLDERS)) {
            JsonNode answer = sight.get(cmis(folder, "children")).json();
            answer.at("/objects")
                    .valueStream()
                    .forEach(each -> seen.add(folder.name + " "
                            + each.at("/object/succinctProperties/cmis:name").asString("")));
            addTotal(seen, folder, answer.at("/numItems"));
        }
        return seen;
    }

    private static Set<String> childrenDue(Sight sight) {
        Set<String> due = new TreeSet<>();
        for (Item folder : sight.model().items(FOLDERS.and(sight::reads))) {
            List<Item> children = sight.model().childrenOf(folder).stream()
                    .filter(sight::reads)
                    .toList();
            children.forEach(child -> due.add(folder.name + " " + child.name));
            due.add(folder.name + " has " + children.size());
        }
        return due;
    }

    private static Set<String> davListed(Sight sight) {
        Set<String> seen = new TreeSet<>();
        for (Item folder : sight.model().items(FOLDERS)) {
            Answer answer = sight.propfind(WEBDAV + folder.path());
            HREF.matcher(answer.response().body())
                    .results()
                    .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                    .forEach(address -> seen.add(address.replaceFirst("/$", "")));
        }
        return seen;
    }

    private static Set<String> davListedDue(Sight sight) {
        return sight.model().items(sight::reaches).stream()
                .map(item -> WEBDAV + item.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> parents(Sight sight) {
        Set<String> seen = new TreeSet<>();
        for (Item item : sight.model().items(ALL)) {
            Sight.entries(sight.get(node(item) + "/parents"))
                    .map(entry -> entry.at("/id").asString(""))
                    .filter(sight::isOfTheTree)
                    .forEach(parent -> seen.add(item.name + " " + parent));
        }
        return seen;
    }

    private static Set<String> parentsDue(Sight sight) {
        return sight
                .model()
                .items(item -> item.parent != null && sight.reads(item) && sight.reads(item.parent))
                .stream()
                .map(item -> item.name + " " + item.parent.id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is said of it besides, which no one may be told of another: operations, path, parent. */
    private static Set<String> told(Sight sight) {
        Set<String> seen = new TreeSet<>();
        for (Item item : sight.model().items(sight::reads)) {
            JsonNode entry = sight.get(node(item) + "?include=path,allowableOperations,permissions")
                    .json()
                    .at("/entry");
            Set<String> operations = new TreeSet<>();
            entry.at("/allowableOperations").valueStream().forEach(each -> operations.add(each.asString()));
            List<String> path = entry.at("/path/elements")
                    .valueStream()
                    .map(each -> each.at("/id").asString(""))
                    .filter(sight::isOfTheTree)
                    .toList();
            seen.add(item.name + " " + operations + path
                    + (sight.isOfTheTree(entry.at("/parentId").asString("")) ? " in its folder" : "")
                    + (entry.has("permissions") ? " with permissions" : ""));
        }
        return seen;
    }

    private static Set<String> toldDue(Sight sight) {
        Set<String> due = new TreeSet<>();
        for (Item item : sight.model().items(sight::reads)) {
            Set<Character> rights = Model.rights(sight.reader, item);
            Set<String> operations = new TreeSet<>();
            Map.of('w', "update", 'd', "delete", 'p', "updatePermissions").forEach((right, operation) -> {
                if (rights.contains(right)) {
                    operations.add(operation);
                }
            });
            if (rights.contains('c') && item.folder) {
                operations.add("create");
            }
            List<String> path = new ArrayList<>();
            for (Item above = item.parent; above != null && sight.reads(above); above = above.parent) {
                path.add(0, above.id.toString());
            }
            due.add(item.name + " " + operations + path
                    + (item.parent != null && sight.reads(item.parent) ? " in its folder" : "")
                    + (rights.contains('p') ? " with permissions" : ""));
        }
        return due;
    }

    private static Set<String> descendants(Sight sight) {
        Answer answer = sight.get(cmis(root(sight), "descendants") + "&depth=-1");
        return answer.status() == 200 ? gathered(answer.json(), new TreeSet<>()) : Set.of();
    }

    private static Set<String> gathered(JsonNode containers, Set<String> seen) {
        containers.valueStream().forEach(each -> {
            seen.add(Sight.plain(each.at("/object/object")));
            gathered(each.path("children"), seen);
        });
        return seen;
    }

    private static Set<String> descendantsDue(Sight sight) {
        return sight.ids(item -> item.parent != null && sight.reaches(item));
    }

    private static Set<String> zipDue(Sight sight) {
        return sight.model().items(sight::reaches).stream()
                .map(Item::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> countDue(Sight sight) {
        boolean asked = sight.reads(root(sight));
        return Set.of(asked ? String.valueOf(sight.ids(FILES.and(sight::reads)).size()) : "");
    }

    private static Way query(String type, Predicate<Item> wanted) {
        return new Way(
                "CMIS query for " + type,
                sight -> {
                    String statement = "SELECT cmis:objectId FROM " + type + " WHERE IN_TREE('" + root(sight).id + "')";
                    JsonNode answer = sight.get(
                                    BROWSER + "?cmisselector=query&succinct=true&maxItems=1000&q=" + encoded(statement))
                            .json();
                    Set<String> seen = new TreeSet<>();
                    answer.at("/results").valueStream().forEach(each -> seen.add(Sight.plain(each)));
                    seen.add("of " + answer.at("/numItems").asInt());
                    return seen;
                },
                sight -> {
                    Set<String> due = sight.reads(root(sight))
                            ? sight.ids(wanted.and(sight::reads).and(item -> item.parent != null))
                            : new TreeSet<>();
                    due.add("of " + due.size());
                    return due;
                });
    }

    private static Set<String> searched(Sight sight) {
        String asked = """
                {"query": {"query": "TEXT:\\"%sneedle\\""}, "paging": {"maxItems": 1000}, "facetFormat": "V2",
                 "facetFields": {"facets": [{"field": "creator", "mincount": 1}]}}
                """.formatted(sight.grove.word);
        JsonNode list = sight.post("/alfresco/api/-default-/public/search/versions/1/search", asked)
                .json()
                .at("/list");
        Set<String> seen = new TreeSet<>();
        list.at("/entries")
                .valueStream()
                .forEach(each -> seen.add(each.at("/entry/id").asString("")));
        seen.add("of " + list.at("/pagination/totalItems").asInt());
        list.at("/context/facets/0/buckets")
                .valueStream()
                .forEach(each -> seen.add(each.at("/label").asString("") + " made "
                        + each.at("/metrics/0/value/count").asString("")));
        return seen;
    }

    private static Set<String> searchedDue(Sight sight) {
        List<Item> files = sight.model().items(FILES.and(sight::reads));
        Set<String> due = new TreeSet<>();
        files.forEach(item -> due.add(item.id.toString()));
        due.add("of " + files.size());
        files.stream()
                .collect(Collectors.groupingBy(item -> item.creator, Collectors.counting()))
                .forEach((creator, count) -> due.add(creator + " made " + count));
        return due;
    }

    private static Set<String> tags(Sight sight) {
        String where = encoded("(tag matches ('*" + sight.grove.word + "*'))");
        return Sight.entries(sight.get(CORE + "/tags?maxItems=1000&include=count&where=" + where))
                .map(entry -> entry.at("/tag").asString("") + " on "
                        + entry.at("/count").asInt())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tagsDue(Sight sight) {
        return sight.model().items(item -> item.tag != null && sight.reads(item)).stream()
                .collect(Collectors.groupingBy(item -> item.tag, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " on " + entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> trashDue(Sight sight) {
        return sight.model().deleted().stream()
                .filter(item -> item.deletedBy.equals(sight.reader.user()))
                .map(item -> item.id.toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The log has what could be read when it happened and can be read now; of that, what was readable from the start. */
    private static Set<String> logged(Sight sight) {
        String address = BROWSER + "?cmisselector=contentChanges&succinct=true&maxItems=1000&changeLogToken=";
        Set<String> seen = new TreeSet<>();
        sight.get(address + sight.grove.firstChange)
                .json()
                .at("/objects")
                .valueStream()
                .map(Sight::plain)
                .filter(sight::isLive)
                .forEach(seen::add);
        return seen;
    }

    private static Set<String> loggedDue(Sight sight) {
        return sight.ids(item -> sight.reads(item) && item.everReadBy.contains(sight.reader.user()));
    }
}
