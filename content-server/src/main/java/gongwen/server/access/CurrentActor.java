package gongwen.server.access;

import gongwen.rules.commit.Actor;

/** Who makes the request at hand. Protocols ask here, and never look at credentials themselves. */
@FunctionalInterface
public interface CurrentActor {

    /**
     * The authenticated caller of the request that this thread serves, with the authorities held when the request
     * arrived. Costs nothing to call again.
     *
     * @throws IllegalStateException if this thread serves no authenticated request
     */
    Actor actor();
}
