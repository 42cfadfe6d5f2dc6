package gongwen.server.cmis.mapping;

import gongwen.models.QualifiedName;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import gongwen.server.node.Node;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.jspecify.annotations.Nullable;

/**
 * A node while its properties are read.
 *
 * @param node the node
 * @param shape its type and aspects as CMIS shows them
 * @param pathFinder finds the path of a folder, null if it has none
 */
record NodeProperties(Node node, Shape shape, Supplier<@Nullable String> pathFinder) {

    MappedType type() {
        return shape.type();
    }

    List<String> secondaryTypeIds() {
        return shape.secondaryTypeIds();
    }

    String objectId() {
        return type().definition().getBaseTypeId() == BaseTypeId.CMIS_DOCUMENT
                ? ObjectId.ofVersion(node.version())
                : node.id().toString();
    }

    @Nullable
    String path() {
        return pathFinder.get();
    }

    NodeState.Audit audit() {
        return node.state().audit();
    }

    Node.Version version() {
        return node.version();
    }

    boolean isKind(Node.Kind kind) {
        return node.version().kind() == kind;
    }

    /** An old version never changes; the live document is closed while it is checked out. */
    boolean isImmutable() {
        return isKind(Node.Kind.OLD_VERSION)
                || isKind(Node.Kind.LIVE) && node.version().checkedOutBy() != null;
    }

    @Nullable
    String text(QualifiedName property) {
        return node.state().properties().text(property).orElse(null);
    }

    <R> @Nullable R ofContent(Function<ContentInfo, R> what) {
        ContentInfo content = node.state().content();
        return content == null ? null : what.apply(content);
    }
}
