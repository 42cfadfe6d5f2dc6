package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.Actions;
import gongwen.server.node.Node;
import gongwen.server.node.Permission;
import gongwen.server.node.View;
import java.util.List;
import java.util.function.Supplier;
import org.apache.chemistry.opencmis.commons.data.AllowableActions;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.enums.IncludeRelationships;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PolicyIdListImpl;
import org.jspecify.annotations.Nullable;

/** Puts objects together as a client wants them. */
final class Objects {

    private final Call call;

    Objects(Call call) {
        this.call = call;
    }

    ObjectData of(Node node, Detail detail) {
        call.remember(node);
        ObjectDataImpl object = new ObjectDataImpl();
        object.setProperties(call.parts().writer().properties(node, detail.filter(), call.types(), path(node)));
        if (detail.actions()) {
            object.setAllowableActions(actions(node));
        }
        if (detail.relationships() != IncludeRelationships.NONE) {
            object.setRelationships(relationships(node, detail));
        }
        if (detail.acl()) {
            object.setAcl(new AccessLists(call).of(node, true));
            object.setIsExactAcl(false);
        }
        object.setPolicyIds(new PolicyIdListImpl());
        return object;
    }

    /** Finds the path of a folder, when it is asked for. */
    Supplier<@Nullable String> path(Node node) {
        return () -> call.view().path(node.id()).orElse(null);
    }

    AllowableActions actions(Node node) {
        return Actions.of(node, call.typeOf(node), call.view().permissions(node.id()), call.isRoot(node));
    }

    private List<ObjectData> relationships(Node node, Detail detail) {
        View.Direction direction =
                switch (detail.relationships()) {
                    case SOURCE -> View.Direction.SOURCE;
                    case TARGET -> View.Direction.TARGET;
                    default -> View.Direction.EITHER;
                };
        Detail ofRelationship = Detail.of(null, detail.actions());
        return call.view().associations(node.id(), direction).stream()
                .map(association -> of(association, ofRelationship))
                .toList();
    }

    ObjectData of(View.PeerAssociation association, Detail detail) {
        Node source = call.node(association.source().toString());
        Node target = call.node(association.target().toString());
        ObjectDataImpl object = new ObjectDataImpl();
        object.setProperties(call.parts()
                .writer()
                .properties(association, call.idOf(source), call.idOf(target), detail.filter(), call.types()));
        if (detail.actions()) {
            object.setAllowableActions(
                    Actions.ofRelationship(call.view().permissions(source.id()).contains(Permission.WRITE)));
        }
        object.setPolicyIds(new PolicyIdListImpl());
        return object;
    }
}
