package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;

/** A peer association from one node to another, such as {@code gw:repliesTo}. */
public record PeerAssociation(NodeId source, QualifiedName name, NodeId target) {}
