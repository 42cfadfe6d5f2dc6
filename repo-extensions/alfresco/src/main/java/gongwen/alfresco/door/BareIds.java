package gongwen.alfresco.door;

import gongwen.alfresco.state.Ids;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.datatype.TypeConverter;

/** Lets clients write a reference to a node as CMIS gives them its id: without Alfresco's store before it. */
public final class BareIds {

    private final TypeConverter converter;

    public BareIds(TypeConverter converter) {
        this.converter = converter;
    }

    /** From now on a text without a store names a live node, by its id with or without a version label. */
    public void allow() {
        converter.addConverter(String.class, NodeRef.class, Ids::ref);
    }
}
