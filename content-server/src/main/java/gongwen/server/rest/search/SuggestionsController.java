package gongwen.server.rest.search;

import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.rest.RestCalls;
import gongwen.server.search.Suggestions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Titles and names to choose from while something is typed into a search box; Alfresco has nothing like it. */
@RestController
@RequestMapping("/alfresco/api/-default-/public/gongwen/versions/1/search/suggestions")
final class SuggestionsController {

    private final RestCalls calls;
    private final Suggestions suggestions;

    SuggestionsController(RestCalls calls, Suggestions suggestions) {
        this.calls = calls;
        this.suggestions = suggestions;
    }

    /** A text to search for. */
    record Suggestion(String text) {}

    @GetMapping
    Listing<Suggestion> list(@RequestParam("term") String term, HttpServletRequest request) {
        if (term.isBlank()) {
            throw new Failure.InvalidArgument("term must not be empty");
        }
        RestPaging paging = RestPaging.of(request);
        List<Suggestion> found =
                suggestions.titles(calls.of(request).actor(), term, paging.skipCount() + paging.maxItems()).stream()
                        .map(Suggestion::new)
                        .toList();
        return Listing.part(found, paging);
    }
}
