package gongwen.alfresco.state;

import gongwen.rules.node.NodeId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/** The identity of a node is the UUID in Alfresco's reference to it. */
public final class Ids {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id of a live node; empty for what is in the trash, an old version, or one of the few nodes named otherwise. */
    public static Optional<NodeId> of(NodeRef node) {
        return StoreRef.STORE_REF_WORKSPACE_SPACESSTORE.equals(node.getStoreRef())
                        && UUID.matcher(node.getId()).matches()
                ? Optional.of(NodeId.parse(node.getId()))
                : Optional.empty();
    }

    /** A reference as clients write it: Alfresco's own, or CMIS's object id with or without a version label. */
    public static NodeRef ref(String text) {
        return text.contains("://")
                ? new NodeRef(text)
                : new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, text.replaceFirst(";.*", ""));
    }

    public static NodeRef ref(NodeId id) {
        return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id.toString());
    }
}
