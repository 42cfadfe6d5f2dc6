package gongwen.rules.lifecycle;

import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.node.NodeState;
import org.jspecify.annotations.Nullable;

/**
 * A step being taken.
 *
 * @param lifecycle whose step it is
 * @param before the document the commit found, null if it is being created
 * @param after the document as it will be
 */
public record Attempt(
        Lifecycle lifecycle,
        Transition transition,
        @Nullable NodeState before,
        NodeState after,
        Circumstances circumstances) {}
