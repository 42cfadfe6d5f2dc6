package gongwen.server.job;

import java.util.List;

/**
 * Hears of every committed change, a moment after the commit and without slowing it: at least once, the changes of one
 * node in their order. Hearing of one twice must come to the same.
 */
public interface OutboxObserver {

    /** Its name among the observers, which stays the same. */
    String name();

    /** @throws RuntimeException to be told again a little later */
    void observe(List<OutboxEvent> events);
}
