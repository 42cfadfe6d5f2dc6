package gongwen.server.rest;

import gongwen.server.access.CurrentActor;
import gongwen.server.envelope.Wording;
import jakarta.servlet.http.HttpServletRequest;

/** Begins the answering of requests. */
public final class RestCalls {

    private final RestParts parts;
    private final CurrentActor current;

    RestCalls(RestParts parts, CurrentActor current) {
        this.parts = parts;
        this.current = current;
    }

    public RestCall of(HttpServletRequest request) {
        return new RestCall(parts, current.actor(), Wording.language(request));
    }
}
