package gongwen.server.rest.search;

import gongwen.server.failure.Failure;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import gongwen.server.search.Search;
import gongwen.server.search.SearchResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private final RestCalls calls;
    private final Search search;

    SearchController(RestCalls calls, Search search) {
        this.calls = calls;
        this.search = search;
    }

    @PostMapping("/search")
    Map<String, Object> search(@RequestBody SearchBody body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        String language = body.query() == null ? null : body.query().language();
        if (language != null && !language.equalsIgnoreCase("afts")) {
            throw new Failure.InvalidArgument("query.language is afts; CMIS QL is asked over CMIS");
        }
        SearchReading asked = new SearchReading(body);
        SearchResult result = search.find(call.actor(), asked.question());
        return new SearchAnswer(call, wish(body)).of(result, asked);
    }

    private static Wish wish(SearchBody body) {
        return new Wish(words(body.include()), body.fields() == null ? null : words(body.fields()));
    }

    private static Set<String> words(@Nullable List<String> list) {
        return list == null ? Set.of() : new HashSet<>(list);
    }
}
