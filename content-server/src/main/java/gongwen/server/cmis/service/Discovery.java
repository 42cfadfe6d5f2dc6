package gongwen.server.cmis.service;

import gongwen.server.cmis.query.Statement;
import gongwen.server.cmis.query.StatementReader;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectListImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertiesImpl;
import org.jspecify.annotations.Nullable;

/** The discovery service's queries (CMIS 1.1, 2.2.6.1). */
final class Discovery {

    private final Call call;
    private final Objects objects;

    Discovery(Call call) {
        this.call = call;
        this.objects = new Objects(call);
    }

    ObjectList query(
            @Nullable String statement,
            boolean withActions,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount) {
        Statement read = StatementReader.read(
                Call.given(statement, "statement"), call.types(), call.parts().values());
        Page<Node> page = StatementQueries.nodes(call, read, Bounds.paging(maxItems, skipCount));
        List<ObjectData> hits = new ArrayList<>(page.items().size());
        for (Node node : page.items()) {
            hits.add(hit(node, read, withActions));
        }
        ObjectListImpl list = new ObjectListImpl();
        list.setObjects(hits);
        list.setNumItems(BigInteger.valueOf(page.totalItems()));
        list.setHasMoreItems(page.hasMoreItems());
        return list;
    }

    private ObjectData hit(Node node, Statement statement, boolean withActions) {
        PropertiesImpl properties =
                call.parts().writer().columns(node, statement.columns(), call.types(), objects.path(node));
        for (String name : statement.scoreColumns()) {
            properties.addProperty(call.parts().writer().score(name));
        }
        ObjectDataImpl object = new ObjectDataImpl();
        object.setProperties(properties);
        if (withActions) {
            object.setAllowableActions(objects.actions(node));
        }
        return object;
    }
}
