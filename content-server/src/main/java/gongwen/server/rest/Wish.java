package gongwen.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of each thing a client wants to see.
 *
 * @param include what to show beyond the usual; a word nobody knows is passed over, as Alfresco does
 * @param fields what to show of the usual, null for all of it
 */
public record Wish(Set<String> include, @Nullable Set<String> fields) {

    /** The usual, and nothing beyond it. */
    public static final Wish NOTHING_MORE = new Wish(Set.of(), null);

    /** The parameters {@code include} and {@code fields} of a request. */
    public static Wish of(HttpServletRequest request) {
        String fields = request.getParameter("fields");
        return new Wish(words(request.getParameter("include")), fields == null ? null : words(fields));
    }

    /** The words of a comma-separated list, which may end in a comma. */
    private static Set<String> words(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** What a form asks for besides. */
    public Wish and(Optional<String> moreIncludes) {
        Set<String> all = new HashSet<>(include);
        moreIncludes.ifPresent(more -> all.addAll(words(more)));
        return new Wish(all, fields);
    }

    /** As a thing by itself is shown: with its aspects and properties. */
    public Wish whole() {
        return and(Optional.of("aspectNames,properties"));
    }

    /** As this, but for what is shown otherwise. */
    public Wish without(String... names) {
        Set<String> left = new HashSet<>(include);
        Arrays.asList(names).forEach(left::remove);
        return new Wish(left, null);
    }

    public boolean includes(String name) {
        return include.contains(name);
    }

    /** What is left of a thing once everything that is not wanted is taken out. */
    public Map<String, Object> of(Facts facts) {
        if (fields == null) {
            return facts.asMap();
        }
        Map<String, Object> wanted = new LinkedHashMap<>(facts.asMap());
        wanted.keySet().removeIf(name -> !fields.contains(name) && !include.contains(name));
        return wanted;
    }
}
