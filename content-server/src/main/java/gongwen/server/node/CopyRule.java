package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.rules.node.NodeState;
import java.util.Map;

/** What a copy of a node takes over; text and aspects it always does. */
@FunctionalInterface
public interface CopyRule {

    /** The values of a copy before what its maker says about it. */
    Map<QualifiedName, Object> taken(NodeState source, Dictionary dictionary);
}
