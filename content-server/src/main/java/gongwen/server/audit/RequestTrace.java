package gongwen.server.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the request that a thread serves: where it came from, and what it turned out to do. */
public final class RequestTrace {

    private static final int ACTS_KEPT = 20;

    private final ThreadLocal<Request> requests = new ThreadLocal<>();

    private record Request(String address, Set<String> acts) {}

    /** Whoever takes a request in says where it came from, and {@link #end ends} the trace when it is answered. */
    public void begin(String address) {
        requests.set(new Request(address, new LinkedHashSet<>()));
    }

    public void end() {
        requests.remove();
    }

    /** The network address, empty if this thread serves no request. */
    public String address() {
        Request request = requests.get();
        return request == null ? "" : request.address();
    }

    /** The first acts that were audited for the request, each with its node's id and, unless it was done, its outcome. */
    public Set<String> acts() {
        Request request = requests.get();
        return request == null ? Set.of() : request.acts();
    }

    void note(AuditEntry entry) {
        @Nullable Request request = requests.get();
        if (request != null && request.acts().size() < ACTS_KEPT) {
            String node = entry.node() == null ? "" : " " + entry.node();
            String outcome = entry.outcome() == AuditEntry.Outcome.DONE ? "" : " " + entry.outcome();
            request.acts().add(entry.act() + node + outcome);
        }
    }
}
