package gongwen.server.node;

import gongwen.rules.node.NodeId;

/** The root of all paths, {@code Company Home}. */
final class RootFolder {

    /** The same in every installation, so that servers side by side need not agree on it. */
    static final NodeId ID = NodeId.parse("8b1a5f6e-6f3c-4d7a-9a52-0c1f2e3d4b5a");

    private RootFolder() {}
}
