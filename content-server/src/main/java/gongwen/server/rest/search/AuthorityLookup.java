package gongwen.server.rest.search;

import gongwen.server.access.Directory;
import gongwen.server.access.Group;
import gongwen.server.access.Person;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.rest.Facts;
import gongwen.server.search.SearchQuestion;
import gongwen.server.search.afts.Expression;
import gongwen.server.search.afts.Expression.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The look-up of people and groups that clients write as a search (rest-v1-endpoints.md 1.5): they are no nodes here, so
 * the directory answers it, with what everybody sees of it.
 */
final class AuthorityLookup {

    private static final int MOST = 1000;
    private static final String PERSON = "cm:person";
    private static final String GROUP = "cm:authoritycontainer";
    private static final Set<String> KINDS = Set.of("cm:authority", PERSON, GROUP);
    private static final Set<String> FIELDS =
            Set.of("username", "firstname", "lastname", "email", "authorityname", "authoritydisplayname");

    private final Directory directory;

    AuthorityLookup(Directory directory) {
        this.directory = directory;
    }

    /** The people and groups that are asked for; empty if a search is about nodes. */
    Optional<Listing<Map<String, Object>>> answer(SearchQuestion question, RestPaging paging) {
        List<Expression.Test> tests = new ArrayList<>();
        collect(question.query(), tests);
        question.filters().forEach(filter -> collect(filter, tests));
        return tests.stream()
                .filter(test -> test.field().equalsIgnoreCase("TYPE"))
                .map(AuthorityLookup::text)
                .filter(KINDS::contains)
                .findFirst()
                .map(kind -> Listing.part(found(kind, wanted(tests)), paging));
    }

    private static void collect(Expression expression, List<Expression.Test> to) {
        if (expression instanceof Expression.All all) {
            all.parts().forEach(part -> collect(part, to));
        } else if (expression instanceof Expression.Any any) {
            any.parts().forEach(part -> collect(part, to));
        } else if (expression instanceof Expression.Test test) {
            to.add(test);
        }
    }

    private static String text(Expression.Test test) {
        return test.match() instanceof Words words ? words.text().toLowerCase(Locale.ROOT) : "";
    }

    /** The text that is looked for; everything without one. */
    private static String wanted(List<Expression.Test> tests) {
        return tests.stream()
                .filter(test ->
                        FIELDS.contains(test.field().toLowerCase(Locale.ROOT).replaceFirst("^cm:", "")))
                .map(AuthorityLookup::text)
                .map(text -> text.replace(String.valueOf(Words.MANY), "").replace(String.valueOf(Words.ONE), ""))
                .findFirst()
                .orElse("");
    }

    private List<Map<String, Object>> found(String kind, String text) {
        Stream<Map<String, Object>> people = kind.equals(GROUP)
                ? Stream.empty()
                : directory.find(text).stream().map(AuthorityLookup::entry);
        Stream<Map<String, Object>> groups = kind.equals(PERSON)
                ? Stream.empty()
                : directory.groups(text, MOST).stream().map(AuthorityLookup::entry);
        return Stream.concat(people, groups).toList();
    }

    private static Map<String, Object> entry(Person person) {
        return entry(
                person.id(),
                "cm:person",
                new Facts()
                        .with("cm:userName", person.id())
                        .with("cm:firstName", person.firstName())
                        .with("cm:lastName", person.lastName())
                        .with("cm:email", person.email()));
    }

    private static Map<String, Object> entry(Group group) {
        return entry(
                group.id(),
                "cm:authorityContainer",
                new Facts().with("cm:authorityName", group.id()).with("cm:authorityDisplayName", group.displayName()));
    }

    private static Map<String, Object> entry(String id, String type, Facts properties) {
        return new Facts()
                .with("id", id)
                .with("name", id)
                .with("nodeType", type)
                .with("isFolder", false)
                .with("isFile", false)
                .with("location", "nodes")
                .always("aspectNames", List.of())
                .with("properties", properties.asMap())
                .asMap();
    }
}
