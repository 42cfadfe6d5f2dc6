package gongwen.server.webdav;

import gongwen.server.failure.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If} (RFC 4918, 10.4): lists of conditions, one of which must hold whole.
 *
 * @param lists the lists; none if there is no such header
 */
record IfHeader(List<Conditions> lists) {

    private static final Pattern WORD = Pattern.compile(
            "\\s*(?:(?<not>[Nn][Oo][Tt])|(?<open>\\()|(?<close>\\))|<(?<token>[^>]*)>|\\[(?<etag>[^\\]]*)\\])\\s*");

    /** Conditions that must hold together on one resource; on the one of the request if no tag names another. */
    record Conditions(@Nullable String tag, List<Condition> all) {}

    /** A lock token that must lie on the resource, or an entity tag it must have; or must not. */
    record Condition(boolean not, boolean token, String value) {}

    /** What conditions are held against. */
    record State(Set<String> tokens, String etag) {

        private boolean keeps(Condition condition) {
            boolean there = condition.token() ? tokens.contains(condition.value()) : etag.equals(condition.value());
            return there != condition.not();
        }
    }

    /** @throws Failure.InvalidArgument if the header breaks its grammar */
    static IfHeader read(@Nullable String header) {
        List<Conditions> lists = new ArrayList<>();
        if (header == null) {
            return new IfHeader(lists);
        }
        Matcher word = WORD.matcher(header);
        String tag = null;
        int end = 0;
        while (end < header.length()) {
            next(word, end);
            if (word.group("token") != null) {
                tag = word.group("token");
            } else if (word.group("open") != null) {
                lists.add(new Conditions(tag, conditions(word)));
            } else {
                throw unreadable();
            }
            end = word.end();
        }
        if (lists.isEmpty()) {
            throw unreadable();
        }
        return new IfHeader(lists);
    }

    private static List<Condition> conditions(Matcher word) {
        List<Condition> all = new ArrayList<>();
        boolean not = false;
        for (next(word, word.end()); word.group("close") == null; next(word, word.end())) {
            String token = word.group("token");
            String etag = word.group("etag");
            if (word.group("not") != null && !not) {
                not = true;
            } else if (token != null || etag != null) {
                all.add(new Condition(not, token != null, token != null ? token : etag));
                not = false;
            } else {
                throw unreadable();
            }
        }
        if (all.isEmpty() || not) {
            throw unreadable();
        }
        return all;
    }

    private static void next(Matcher word, int from) {
        if (!word.find(from) || word.start() != from) {
            throw unreadable();
        }
    }

    private static Failure.InvalidArgument unreadable() {
        return new Failure.InvalidArgument("The header If cannot be read");
    }

    /** Whether it lets the request pass. */
    boolean holds(Function<@Nullable String, State> resources) {
        return lists.isEmpty()
                || lists.stream().anyMatch(list -> {
                    State state = resources.apply(list.tag());
                    return list.all().stream().allMatch(state::keeps);
                });
    }

    /** The lock tokens that the client shows. */
    Set<String> tokens() {
        Set<String> tokens = new HashSet<>();
        lists.forEach(list ->
                list.all().stream().filter(Condition::token).forEach(condition -> tokens.add(condition.value())));
        return tokens;
    }
}
