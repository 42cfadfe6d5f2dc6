package gongwen.server.cmis.service;

import gongwen.models.names.Cm;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import java.util.ArrayList;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.FailedToDeleteData;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.UnfileObject;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.FailedToDeleteDataImpl;
import org.jspecify.annotations.Nullable;

/** Deleting objects and trees (CMIS 1.1, 2.2.4.16–17). What is deleted goes to the trash, as on Alfresco. */
final class Deletion {

    private final Call call;

    Deletion(Call call) {
        this.call = call;
    }

    /**
     * Deletes one object.
     *
     * @throws Failure.ModelViolated if it is the root or a folder with children
     */
    void delete(Node node, boolean allVersions) {
        boolean oneVersion = !allVersions
                && node.version().kind() != Node.Kind.WORKING_COPY
                && call.typeOf(node).isBase(BaseTypeId.CMIS_DOCUMENT);
        if (call.typeOf(node).isBase(BaseTypeId.CMIS_FOLDER)) {
            requireEmpty(node);
        }
        call.change(work -> {
            if (node.version().kind() == Node.Kind.WORKING_COPY) {
                work.cancelCheckOut(node.id());
            } else if (oneVersion) {
                work.deleteVersion(node.version().series(), node.version().label());
            } else {
                work.delete(node.version().series(), false);
            }
            return node;
        });
    }

    private void requireEmpty(Node folder) {
        if (call.isRoot(folder)) {
            throw new Failure.ModelViolated("The root folder cannot be deleted");
        }
        Page<Node> children = call.view().children(folder.id(), Cm.CONTAINS, null, new Paging(0, 1));
        if (children.totalItems() > 0) {
            throw new Failure.ModelViolated("The folder " + folder.id() + " is not empty; delete its tree instead");
        }
    }

    /**
     * Deletes a folder with everything below it, at once.
     *
     * @param unfiling what becomes of objects that are no folders
     * @param goOn whether to delete what can be deleted if the whole cannot
     * @return the ids of what could not be deleted
     */
    FailedToDeleteData tree(@Nullable String folderId, @Nullable UnfileObject unfiling, boolean goOn) {
        Node folder = call.folder(folderId);
        if (call.isRoot(folder)) {
            throw new Failure.ModelViolated("The root folder cannot be deleted");
        }
        List<String> failed = new ArrayList<>();
        delete(folder, unfiling == null ? UnfileObject.DELETE : unfiling, goOn, failed);
        FailedToDeleteDataImpl result = new FailedToDeleteDataImpl();
        result.setIds(failed);
        return result;
    }

    private void delete(Node folder, UnfileObject unfiling, boolean goOn, List<String> failed) {
        try {
            deleteWhole(folder, unfiling);
        } catch (Failure.Forbidden | Failure.Conflict | Failure.ModelViolated | CommitRefused e) {
            if (!goOn) {
                throw e;
            }
            deletePiecemeal(folder, unfiling, failed);
        }
    }

    private void deleteWhole(Node folder, UnfileObject unfiling) {
        List<Kept> kept = unfiling == UnfileObject.DELETE ? List.of() : keptBelow(folder, unfiling);
        call.change(work -> {
            for (Kept child : kept) {
                work.removeParent(child.node(), child.folder());
            }
            work.delete(folder.id(), false);
            return folder;
        });
    }

    /** An object that outlives the folder it lies in. */
    private record Kept(NodeId node, NodeId folder) {}

    private List<Kept> keptBelow(Node folder, UnfileObject unfiling) {
        List<Kept> kept = new ArrayList<>();
        for (Node child : children(folder)) {
            if (call.typeOf(child).isBase(BaseTypeId.CMIS_FOLDER)) {
                kept.addAll(keptBelow(child, unfiling));
            } else if (unfiling == UnfileObject.UNFILE
                    || call.view().parents(child.id()).size() > 1) {
                kept.add(new Kept(child.id(), folder.id()));
            }
        }
        return kept;
    }

    private void deletePiecemeal(Node folder, UnfileObject unfiling, List<String> failed) {
        for (Node child : children(folder)) {
            if (call.typeOf(child).isBase(BaseTypeId.CMIS_FOLDER)) {
                delete(child, unfiling, true, failed);
            } else {
                deleteOrNote(child, failed);
            }
        }
        deleteOrNote(folder, failed);
    }

    private void deleteOrNote(Node node, List<String> failed) {
        try {
            delete(node, true);
        } catch (Failure.Forbidden | Failure.Conflict | Failure.ModelViolated | CommitRefused e) {
            failed.add(call.idOf(node));
        }
    }

    private List<Node> children(Node folder) {
        List<Node> children = new ArrayList<>();
        Page<Node> page;
        do {
            page = call.view().children(folder.id(), Cm.CONTAINS, null, new Paging(children.size(), Bounds.MOST_ITEMS));
            children.addAll(page.items());
        } while (page.hasMoreItems());
        return children;
    }
}
