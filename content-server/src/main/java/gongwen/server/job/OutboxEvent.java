package gongwen.server.job;

import gongwen.rules.node.NodeId;
import gongwen.server.node.View.LoggedChange.Kind;
import java.time.Instant;

/** That a commit did something to a node; what the node is now is to be read from the repository. */
public record OutboxEvent(long id, NodeId node, Kind kind, Instant at) {}
