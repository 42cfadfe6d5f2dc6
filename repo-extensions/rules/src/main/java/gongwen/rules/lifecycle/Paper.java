package gongwen.rules.lifecycle;

import gongwen.models.names.Ex;
import gongwen.rules.node.NodeState;

/** The paper that goes with an electronic document (S20 to S22). */
public final class Paper {

    private Paper() {}

    public static boolean isMissing(NodeState document) {
        return document.properties().number(Ex.PAPER_RECEIVED).orElse(0L)
                < document.properties().number(Ex.PAPER_EXPECTED).orElse(0L);
    }
}
