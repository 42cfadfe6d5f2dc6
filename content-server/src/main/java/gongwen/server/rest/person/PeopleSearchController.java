package gongwen.server.rest.person;

import gongwen.server.access.Person;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCalls;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds people by a part of their id, name or address; who works here is no secret to who does. */
@RestController
@RequestMapping(Paths.CORE + "/queries/people")
final class PeopleSearchController {

    private static final int SHORTEST_TERM = 2;

    private final RestCalls calls;

    PeopleSearchController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping
    Listing<Person> find(
            @RequestParam(name = "term", required = false) @Nullable String term, HttpServletRequest request) {
        String wanted = term == null ? "" : term.replace("*", "").strip();
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST_TERM) {
            throw new Failure.InvalidArgument("term: " + SHORTEST_TERM + " characters or more");
        }
        return Listing.part(calls.of(request).parts().directory().find(wanted), RestPaging.of(request));
    }
}
