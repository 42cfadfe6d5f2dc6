package gongwen.server.leak;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.content.ContentStore;
import gongwen.server.content.ReceivedContent;
import gongwen.server.leak.Model.Grant;
import gongwen.server.leak.Model.Item;
import gongwen.server.leak.Model.Reader;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import gongwen.server.personal.Favourites;
import gongwen.server.tag.TagNames;
import gongwen.server.tag.TagNames.Tag;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Grows a random tree with random access lists on a server, and the model of it beside. */
final class Grove {

    static final List<Reader> READERS = List.of(
            reader("hu.dan", "SJZ"), reader("ding.yi", "BTZ"), reader("yu.qian", "WQJ"), reader("cai.na", "CZJ"));

    private static final List<String> AUTHORITIES = List.of(
            "GROUP_EVERYONE",
            "ROLE_OWNER",
            "hu.dan",
            "ding.yi",
            "yu.qian",
            "cai.na",
            Actor.roleGroup("SJZ", "CLERK_A"),
            Actor.roleGroup("BTZ", "CLERK_A"));
    private static final int ITEMS = 36;
    private static final int TAGS = 3;

    private final RunningServer server;
    private final Repository repository;
    private final Random random;
    final Model model = new Model();
    final String word;
    final long firstChange;

    Grove(RunningServer server, long seed) {
        this.server = server;
        this.repository = server.bean(Repository.class);
        this.random = new Random(seed);
        this.word = "leak" + Long.toHexString(seed);
        this.firstChange = repository.view(Actor.SYSTEM).latestChange();
    }

    private static Reader reader(String user, String unit) {
        return new Reader(user, Set.of(user, "GROUP_EVERYONE", Actor.roleGroup(unit, "CLERK_A")));
    }

    void grow() {
        add(null, true);
        while (model.items(item -> true).size() < ITEMS) {
            List<Item> folders = model.items(item -> item.folder);
            add(folders.get(random.nextInt(folders.size())), random.nextInt(5) < 2);
        }
        Favourites favourites = server.bean(Favourites.class);
        for (Reader reader : READERS) {
            model.items(item -> true).forEach(item -> favourites.add(reader.user(), item.id));
        }
    }

    private void add(Item parent, boolean folder) {
        String name = parent == null
                ? word + "-tree"
                : "n" + model.items(item -> true).size();
        String creator = READERS.get(random.nextInt(READERS.size())).user();
        String tag = folder || random.nextBoolean() ? null : word + "-" + random.nextInt(TAGS);
        boolean inherits = parent != null && random.nextInt(3) > 0;
        Set<Grant> grants = grants(parent == null ? 2 : random.nextInt(3));
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(Cm.NAME, name));
        if (tag != null) {
            server.bean(TagNames.class).keep(Tag.named(tag));
            values.put(Cm.TAGGABLE, List.of(Tag.named(tag).id()));
        }
        NodeId id = repository.change(
                allPowerful(creator),
                work -> work.create(new Work.NewNode(
                        folder ? Cm.FOLDER : Cm.CONTENT,
                        tag == null ? Set.of() : Set.of(Cm.TAGGABLE),
                        values,
                        parent == null ? work.root() : parent.id,
                        Cm.CONTAINS,
                        folder ? null : content(word + "needle " + name),
                        null,
                        access(inherits, grants),
                        Work.Initial.MAJOR)));
        Item item = new Item(id, parent, name, folder, creator, tag);
        item.inherits = inherits;
        item.grants = grants;
        item.logged(READERS);
        model.add(item);
    }

    private ReceivedContent content(String text) {
        return server.bean(ContentStore.class)
                .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text/plain", "text.txt");
    }

    private Set<Grant> grants(int number) {
        Set<Grant> grants = new HashSet<>();
        for (int i = 0; i < number; i++) {
            grants.add(new Grant(
                    AUTHORITIES.get(random.nextInt(AUTHORITIES.size())),
                    Model.ROLE_NAMES.get(random.nextInt(Model.ROLE_NAMES.size()))));
        }
        return grants;
    }

    private static AccessList access(boolean inherits, Set<Grant> grants) {
        return new AccessList(
                inherits,
                grants.stream()
                        .map(grant -> new AccessList.Entry(grant.authority(), grant.role()))
                        .collect(Collectors.toSet()));
    }

    /** Changes lists all over the tree, moves nothing, and deletes a few files. */
    void change() {
        for (Item item : model.items(item -> random.nextInt(3) == 0)) {
            boolean inherits = item.parent != null && random.nextBoolean();
            Set<Grant> grants = grants(1 + random.nextInt(2));
            repository.change(Actor.SYSTEM, work -> {
                work.setAccess(item.id, access(inherits, grants));
                return item;
            });
            boolean changed = inherits != item.inherits || !grants.equals(item.grants);
            item.inherits = inherits;
            item.grants = grants;
            if (changed) {
                item.logged(READERS);
            }
        }
        for (Item item : model.items(item -> !item.folder && random.nextInt(6) == 0)) {
            String user = READERS.get(random.nextInt(READERS.size())).user();
            repository.change(allPowerful(user), work -> {
                work.delete(item.id, false);
                return item;
            });
            item.deletedBy = user;
        }
    }

    private static Actor allPowerful(String user) {
        return new Actor(user, Set.of(user, "GROUP_ALFRESCO_ADMINISTRATORS"), false);
    }
}
