package gongwen.server.search;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import gongwen.server.node.Paging;
import gongwen.server.node.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a node lies, as queries write it: an Alfresco path such as {@code /app:company_home/st:sites/cm:office//*}, or a
 * site. Paths are resolved to nodes the searcher may read, so nobody learns the name of a folder by asking for it.
 */
final class Places {

    private static final String ROOT = "app:company_home";
    private static final Pattern ENCODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_FOLDERS = 200;

    private final View view;

    Places(View view) {
        this.view = view;
    }

    String path(String path) {
        if (path.endsWith("//*")) {
            return among("ancestors", folders(path.substring(0, path.length() - 3)));
        }
        if (path.endsWith("/*")) {
            return among("parent", folders(path.substring(0, path.length() - 2)));
        }
        return among("id", folders(path));
    }

    String site(String name) {
        Optional<Node> folder =
                switch (name) {
                    case "_REPOSITORY_", "_EVERYTHING_" -> view.node(view.root());
                    case "_ALL_SITES_" -> view.atPath("/Sites");
                    default -> view.atPath("/Sites/" + name.replace("/", ""));
                };
        return among("ancestors", folder.map(Node::id).stream().toList());
    }

    /** The nodes with a tag; tags are kept in small letters. */
    String tag(String name) {
        Condition called =
                new Condition.Compare(new Field.Property(Cm.NAME), Operator.EQUAL, name.toLowerCase(Locale.ROOT));
        List<NodeId> tags = view
                .query(new NodeQuery(Set.of(Cm.CATEGORY), called, List.of()), new Paging(0, MOST_FOLDERS))
                .items()
                .stream()
                .map(Node::id)
                .toList();
        return among(FieldNames.stem(Cm.TAGGABLE) + "_ls", tags);
    }

    private static String among(String field, List<NodeId> nodes) {
        return SolrText.any(nodes.stream()
                .map(each -> SolrText.phrase(field, each.toString()))
                .toList());
    }

    private List<NodeId> folders(String path) {
        if (path.startsWith("//")) {
            return named(name(path.substring(2)));
        }
        List<String> names = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty()) {
                names.add(step);
            }
        }
        if (names.isEmpty() || !names.get(0).equals(ROOT)) {
            return names.isEmpty() ? List.of(view.root()) : List.of();
        }
        String below = String.join("/", names.stream().skip(1).map(Places::name).toList());
        return view.atPath("/" + below).map(Node::id).stream().toList();
    }

    private List<NodeId> named(String name) {
        Condition called = new Condition.Compare(new Field.Property(Cm.NAME), Operator.EQUAL, name);
        return view
                .query(new NodeQuery(Set.of(Cm.FOLDER), called, List.of()), new Paging(0, MOST_FOLDERS))
                .items()
                .stream()
                .map(Node::id)
                .toList();
    }

    /** A step of a path without its prefix, decoded as ISO 9075 has it. */
    private static String name(String step) {
        String local = step.substring(step.indexOf(':') + 1);
        Matcher encoded = ENCODED.matcher(local);
        return encoded.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
