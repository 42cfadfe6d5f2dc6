package gongwen.server.webdav;

import gongwen.server.node.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Whether a request may write something locked: it has to show a token of each lock in its way. The locks of files bind
 * every door; that a folder's lock is meant for all below it is seen to here alone.
 */
final class LockGuard {

    private static final String LIBRE_OFFICE = "LibreOffice";

    private final DavCall call;

    LockGuard(DavCall call) {
        this.call = call;
    }

    /** The locks on what an address leads to: its own, and those from above that reach down to it. */
    static List<HeldLock> covering(DavTarget target, Instant at) {
        Node node = target.node();
        List<HeldLock> all = new ArrayList<>(node == null ? List.of() : HeldLock.on(node, at));
        target.above()
                .forEach(folder ->
                        HeldLock.on(folder, at).stream().filter(HeldLock::deep).forEach(all::add));
        return all;
    }

    /**
     * Refuses unless the conditions of the request hold, and every lock in the way is known to it.
     *
     * @param membership whether something appears in the folder or leaves it
     */
    void require(DavTarget target, boolean membership) {
        requireConditions(target);
        requireFree(target, membership);
    }

    /** Refuses unless the conditions of the request hold. */
    void requireConditions(DavTarget target) {
        if (!call.conditions().holds(tag -> call.state(tag, target))) {
            throw new DavRefused(HttpStatus.PRECONDITION_FAILED, "", "webdav.condition");
        }
    }

    /** As {@link #require}, for what the conditions are not about, such as a destination. */
    void requireFree(DavTarget target, boolean membership) {
        Node node = target.node();
        requireShown(node == null ? List.of() : HeldLock.on(node, call.at()));
        for (int i = 0; i < target.above().size(); i++) {
            boolean direct = i == 0 && membership;
            requireShown(HeldLock.on(target.above().get(i), call.at()).stream()
                    .filter(lock -> direct || lock.deep())
                    .toList());
        }
    }

    /**
     * LibreOffice 7.4 locks a document whose name is not of ASCII, then saves it without the token. The lock is its own
     * person's and its own, so it is let through.
     */
    private boolean isForgotten(HeldLock lock) {
        String agent = call.request().getHeader("User-Agent");
        return agent != null && agent.startsWith(LIBRE_OFFICE) && lock.owner().contains(LIBRE_OFFICE);
    }

    private void requireShown(List<HeldLock> locks) {
        Set<String> tokens = call.conditions().tokens();
        boolean free = locks.isEmpty()
                || locks.stream()
                        .anyMatch(lock -> lock.holder().equals(call.actor().userId())
                                && (lock.foreign() || tokens.contains(lock.token()) || isForgotten(lock)));
        if (!free) {
            throw new DavRefused(HttpStatus.LOCKED, "lock-token-submitted", "webdav.locked");
        }
    }
}
