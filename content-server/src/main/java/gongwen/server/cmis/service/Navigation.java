package gongwen.server.cmis.service;

import gongwen.models.names.Cm;
import gongwen.server.cmis.mapping.SortOrder;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectInFolderContainer;
import org.apache.chemistry.opencmis.commons.data.ObjectInFolderList;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.data.ObjectParentData;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectInFolderContainerImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectInFolderDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectInFolderListImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectListImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectParentDataImpl;
import org.jspecify.annotations.Nullable;

/** The navigation service (CMIS 1.1, 2.2.3). */
final class Navigation {

    private final Call call;
    private final Objects objects;

    Navigation(Call call) {
        this.call = call;
        this.objects = new Objects(call);
    }

    ObjectInFolderList children(
            @Nullable String folderId,
            @Nullable String orderBy,
            Detail detail,
            boolean withPathSegment,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount) {
        Node folder = call.folder(folderId);
        List<NodeQuery.Order> order = SortOrder.parse(orderBy, call.types());
        Page<Node> page = call.view()
                .children(folder.id(), Cm.CONTAINS, order.isEmpty() ? null : order, Bounds.paging(maxItems, skipCount));
        ObjectInFolderListImpl list = new ObjectInFolderListImpl();
        list.setObjects(new ArrayList<>());
        for (Node child : page.items()) {
            list.getObjects().add(inFolder(child, detail, withPathSegment));
        }
        list.setNumItems(BigInteger.valueOf(page.totalItems()));
        list.setHasMoreItems(page.hasMoreItems());
        return list;
    }

    private ObjectInFolderDataImpl inFolder(Node child, Detail detail, boolean withPathSegment) {
        ObjectInFolderDataImpl data = new ObjectInFolderDataImpl(objects.of(child, detail));
        if (withPathSegment) {
            data.setPathSegment(child.name());
        }
        return data;
    }

    /**
     * The folder's descendants, folders only if wanted.
     *
     * @param depth how many levels, -1 for all
     */
    List<ObjectInFolderContainer> tree(
            @Nullable String folderId, int depth, boolean foldersOnly, Detail detail, boolean withPathSegment) {
        return below(call.folder(folderId), depth, foldersOnly, detail, withPathSegment);
    }

    private List<ObjectInFolderContainer> below(
            Node folder, int depth, boolean foldersOnly, Detail detail, boolean withPathSegment) {
        List<ObjectInFolderContainer> containers = new ArrayList<>();
        Page<Node> page;
        int skip = 0;
        do {
            page = call.view().children(folder.id(), Cm.CONTAINS, null, new Paging(skip, Bounds.MOST_ITEMS));
            for (Node child : page.items()) {
                boolean isFolder = call.typeOf(child).isBase(BaseTypeId.CMIS_FOLDER);
                if (isFolder || !foldersOnly) {
                    ObjectInFolderContainerImpl container =
                            new ObjectInFolderContainerImpl(inFolder(child, detail, withPathSegment));
                    if (isFolder && depth != 1) {
                        container.setChildren(
                                below(child, depth < 0 ? -1 : depth - 1, foldersOnly, detail, withPathSegment));
                    }
                    containers.add(container);
                }
            }
            skip += Bounds.MOST_ITEMS;
        } while (page.hasMoreItems());
        return containers;
    }

    /**
     * The parent of a folder.
     *
     * @throws Failure.InvalidArgument if it is the root
     */
    ObjectData parentOfFolder(@Nullable String folderId, @Nullable String filter) {
        Node folder = call.folder(folderId);
        if (call.isRoot(folder)) {
            throw new Failure.InvalidArgument("The root folder has no parent");
        }
        return call.view().parents(folder.id()).stream()
                .findFirst()
                .map(parent -> objects.of(parent, Detail.of(filter, false)))
                .orElseThrow(() -> new Failure.NotFound("The parent of " + folderId + " is not there"));
    }

    List<ObjectParentData> parents(@Nullable String objectId, Detail detail, boolean withPathSegment) {
        Node node = call.node(objectId);
        if (call.isRoot(node)) {
            throw new Failure.InvalidArgument("The root folder has no parent");
        }
        List<ObjectParentData> parents = new ArrayList<>();
        for (Node parent : call.view().parents(node.id())) {
            ObjectParentDataImpl data = new ObjectParentDataImpl(objects.of(parent, detail));
            if (withPathSegment) {
                data.setRelativePathSegment(node.name());
            }
            parents.add(data);
        }
        return parents;
    }

    ObjectList checkedOut(
            @Nullable String folderId, Detail detail, @Nullable BigInteger maxItems, @Nullable BigInteger skipCount) {
        Page<Node> page = call.view()
                .workingCopies(
                        folderId == null ? null : call.folder(folderId).id(), Bounds.paging(maxItems, skipCount));
        return list(page, detail);
    }

    private ObjectList list(Page<Node> page, Detail detail) {
        ObjectListImpl list = new ObjectListImpl();
        list.setObjects(
                page.items().stream().map(node -> objects.of(node, detail)).toList());
        list.setNumItems(BigInteger.valueOf(page.totalItems()));
        list.setHasMoreItems(page.hasMoreItems());
        return list;
    }
}
