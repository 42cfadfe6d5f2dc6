package gongwen.server.cmis.service;

import gongwen.rules.node.AccessList;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import org.apache.chemistry.opencmis.commons.data.Acl;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.jspecify.annotations.Nullable;

/** The ACL service (CMIS 1.1, 2.2.10). A grant holds for everything below that inherits, at once. */
final class AclService {

    private final Call call;
    private final AccessLists lists;

    AclService(Call call) {
        this.call = call;
        this.lists = new AccessLists(call);
    }

    Acl get(@Nullable String objectId, @Nullable Boolean onlyBasic) {
        return lists.of(call.node(objectId), !Boolean.FALSE.equals(onlyBasic));
    }

    Acl change(
            @Nullable String objectId,
            @Nullable Acl added,
            @Nullable Acl removed,
            @Nullable AclPropagation propagation) {
        Node node = controllable(objectId, propagation);
        return apply(node, lists.changed(node.state().access(), added, removed));
    }

    Acl replace(@Nullable String objectId, @Nullable Acl wanted, @Nullable AclPropagation propagation) {
        Node node = controllable(objectId, propagation);
        return apply(node, lists.replaced(node.state().access(), wanted));
    }

    private Node controllable(@Nullable String objectId, @Nullable AclPropagation propagation) {
        Node node = call.node(objectId);
        if (call.typeOf(node).isBase(BaseTypeId.CMIS_FOLDER) && propagation == AclPropagation.OBJECTONLY) {
            throw new Failure.ModelViolated(
                    "The permissions of a folder hold for whatever inherits them; leave out objectonly");
        }
        Versioning.requireLive(node);
        return node;
    }

    private Acl apply(Node node, AccessList access) {
        call.change(work -> {
            work.setAccess(node.id(), access);
            return access;
        });
        return lists.of(call.node(node.id().toString()), true);
    }
}
