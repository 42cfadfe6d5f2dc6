package gongwen.server.rest;

import gongwen.models.dictionary.Dictionary;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.node.Permission;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import gongwen.server.personal.Favourites;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request: who calls, in which language, and what was looked up for it, so that nothing is looked up twice. */
public final class RestCall {

    private final RestParts parts;
    private final Actor actor;
    private final Locale language;
    private final View view;
    private final Dictionary dictionary;
    private final Map<String, String> names = new HashMap<>();
    private final Map<NodeId, Set<Permission>> permissions = new HashMap<>();
    private @Nullable Set<NodeId> favourites;

    RestCall(RestParts parts, Actor actor, Locale language) {
        this.parts = parts;
        this.actor = actor;
        this.language = language;
        this.view = parts.repository().view(actor);
        this.dictionary = parts.dictionary().current();
    }

    public RestParts parts() {
        return parts;
    }

    public Actor actor() {
        return actor;
    }

    public Locale language() {
        return language;
    }

    public View view() {
        return view;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /** Runs a change and forgets what was looked up before it. */
    public <R> R change(Function<Work, R> work) {
        try {
            return parts.repository().change(actor, work);
        } finally {
            permissions.clear();
        }
    }

    /** What the caller may do with a node; empty if the caller may not even read it. */
    public Set<Permission> permissions(NodeId id) {
        return permissions.computeIfAbsent(id, view::permissions);
    }

    /** Looks up together what {@link #permissions(NodeId)} will be asked one by one. */
    public void expect(Collection<NodeId> ids) {
        List<NodeId> unknown = ids.stream()
                .distinct()
                .filter(id -> !permissions.containsKey(id))
                .toList();
        Map<NodeId, Set<Permission>> found = view.permissions(unknown);
        unknown.forEach(id -> permissions.put(id, found.getOrDefault(id, Set.of())));
    }

    /** Whether the caller has marked a node. */
    public boolean isFavourite(NodeId id) {
        Set<NodeId> marked = favourites;
        if (marked == null) {
            marked = parts.favourites().of(actor.userId()).stream()
                    .map(Favourites.Favourite::node)
                    .collect(Collectors.toSet());
            favourites = marked;
        }
        return marked.contains(id);
    }

    public String displayName(String authority) {
        return names.computeIfAbsent(authority, parts.directory()::displayName);
    }

    /** A person as Alfresco mentions one. */
    public Map<String, Object> person(String userId) {
        return new Facts()
                .with("id", userId)
                .with("displayName", displayName(userId))
                .asMap();
    }
}
