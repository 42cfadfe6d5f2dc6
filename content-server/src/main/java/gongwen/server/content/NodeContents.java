package gongwen.server.content;

import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Transaction;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who knows which content streams nodes have, for what is made of them; nobody's rights are asked. */
public interface NodeContents {

    /** The streams of these nodes, of those that are there and have one. */
    List<ContentInfo> ofNodes(Collection<NodeId> nodes);

    /** What a node or a version says of a stream, if one has it. */
    Optional<ContentInfo> described(String sha256);

    /** Whether a node or a version has a stream; if so, none is expunged before the transaction ends. */
    boolean hold(Transaction transaction, String sha256) throws SQLException;
}
