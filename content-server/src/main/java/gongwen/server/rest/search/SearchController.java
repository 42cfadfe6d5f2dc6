package gongwen.server.rest.search;

import gongwen.server.envelope.Listing;
import gongwen.server.node.Paging;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import gongwen.server.search.Search;
import gongwen.server.search.SearchQuestion;
import gongwen.server.search.SearchResult;
import gongwen.server.search.Statements;
import gongwen.server.search.Suggestions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/search/versions/1/search}. */
@RestController
@RequestMapping("/alfresco/api/-default-/public/search/versions/1")
final class SearchController {

    /** Longer nobody waits for the index, whatever he asks for. */
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private static final int MOST_SPELLINGS = 5;

    private final RestCalls calls;
    private final Search search;
    private final Suggestions suggestions;
    private final Statements statements;
    private final AuthorityLookup authorities;

    SearchController(
            RestCalls calls,
            Search search,
            Suggestions suggestions,
            Statements statements,
            AuthorityLookup authorities) {
        this.calls = calls;
        this.search = search;
        this.suggestions = suggestions;
        this.statements = statements;
        this.authorities = authorities;
    }

    @PostMapping("/search")
    Object search(@RequestBody SearchBody body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        SearchReading asked = new SearchReading(body);
        SearchAnswer answer = new SearchAnswer(call, wish(body));
        if (asked.isStatement()) {
            Paging paging =
                    new Paging(asked.paging().skipCount(), asked.paging().maxItems());
            return answer.of(statements.query(call.actor(), call.language(), asked.text(), paging), asked.paging());
        }
        SearchQuestion question = asked.question();
        Optional<Listing<Map<String, Object>>> found = authorities.answer(question, asked.paging());
        if (found.isPresent()) {
            return found.get();
        }
        SearchBody.Consistency consistency = body.consistency();
        if (consistency != null && consistency.waitMillis() != null) {
            search.awaitCurrent(Duration.ofMillis(Math.min(consistency.waitMillis(), LONGEST_WAIT_MILLIS)));
        }
        SearchResult result = search.find(call.actor(), question);
        return answer.of(result, asked, spellings(call, body, result));
    }

    /** Only for a search that finds nothing, and asks. */
    private List<String> spellings(RestCall call, SearchBody body, SearchResult result) {
        SearchBody.Spellcheck asked = body.spellcheck();
        return asked == null || asked.query() == null || result.totalItems() > 0
                ? List.of()
                : suggestions.spellings(call.actor(), asked.query().strip(), MOST_SPELLINGS);
    }

    private static Wish wish(SearchBody body) {
        return new Wish(words(body.include()), body.fields() == null ? null : words(body.fields()));
    }

    private static Set<String> words(@Nullable List<String> list) {
        return list == null ? Set.of() : new HashSet<>(list);
    }
}
