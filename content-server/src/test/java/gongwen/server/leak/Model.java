package gongwen.server.leak;

import gongwen.rules.node.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the permissions say of a tree, without any of the server's code: who reads what, and may do what with it. */
final class Model {

    /** Of Alfresco's roles what the tree uses: r read, w write, c create below, d delete, p change permissions. */
    private static final Map<String, String> ROLES = Map.of(
            "Consumer", "r",
            "Contributor", "rc",
            "Editor", "rw",
            "Collaborator", "rwc",
            "Coordinator", "rwcdp");

    static final List<String> ROLE_NAMES = ROLES.keySet().stream().sorted().toList();

    /** A role given to a person, a group, or whoever made the node. */
    record Grant(String authority, String role) {}

    /** A person with every authority it holds that the tree uses. */
    record Reader(String user, Set<String> authorities) {}

    /** A file or folder. */
    static final class Item {

        final NodeId id;
        final Item parent;
        final String name;
        final boolean folder;
        final String creator;
        final String tag;
        boolean inherits;
        Set<Grant> grants;
        String deletedBy;

        /** Who could read it at a moment when something happened to it. */
        final Set<String> everReadBy = new HashSet<>();

        Item(NodeId id, Item parent, String name, boolean folder, String creator, String tag) {
            this.id = id;
            this.parent = parent;
            this.name = name;
            this.folder = folder;
            this.creator = creator;
            this.tag = tag;
        }

        String path() {
            return (parent == null ? "" : parent.path()) + "/" + name;
        }

        void logged(List<Reader> readers) {
            readers.stream().filter(reader -> reads(reader, this)).forEach(reader -> everReadBy.add(reader.user()));
        }
    }

    private final List<Item> items = new ArrayList<>();

    void add(Item item) {
        items.add(item);
    }

    Item root() {
        return items.get(0);
    }

    List<Item> items(Predicate<Item> wanted) {
        return items.stream()
                .filter(item -> item.deletedBy == null)
                .filter(wanted)
                .toList();
    }

    List<Item> deleted() {
        return items.stream().filter(item -> item.deletedBy != null).toList();
    }

    List<Item> childrenOf(Item folder) {
        return items(item -> item.parent == folder);
    }

    static Set<Character> rights(Reader reader, Item item) {
        Set<Character> rights = new HashSet<>();
        for (Item at = item; at != null; at = at.inherits ? at.parent : null) {
            for (Grant grant : at.grants) {
                boolean owner = grant.authority().equals("ROLE_OWNER") && item.creator.equals(reader.user());
                if (owner || reader.authorities().contains(grant.authority())) {
                    ROLES.get(grant.role()).chars().forEach(right -> rights.add((char) right));
                }
            }
        }
        return rights;
    }

    static boolean reads(Reader reader, Item item) {
        return !rights(reader, item).isEmpty();
    }

    /** Whether it can be walked to from the root of the tree. */
    static boolean reaches(Reader reader, Item item) {
        return reads(reader, item) && (item.parent == null || reaches(reader, item.parent));
    }
}
