package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.failure.Failure;
import gongwen.server.node.View;
import java.math.BigInteger;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.enums.ChangeType;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ChangeEventInfoDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectListImpl;
import org.apache.chemistry.opencmis.commons.spi.Holder;
import org.jspecify.annotations.Nullable;

/** The change log (CMIS 1.1, 2.1.15): which objects changed, by id. */
final class ChangeLog {

    private final Call call;

    ChangeLog(Call call) {
        this.call = call;
    }

    /**
     * The changes from a token on, that of the token first.
     *
     * @param token where to start, null for the beginning; set to the token of the last change answered
     */
    ObjectList from(@Nullable Holder<String> token, @Nullable BigInteger maxItems) {
        int most = Math.max(1, Bounds.paging(maxItems, null).maxItems());
        List<View.LoggedChange> found = call.view().changes(before(token), most + 1);
        List<View.LoggedChange> shown = found.subList(0, Math.min(most, found.size()));
        if (token != null && !shown.isEmpty()) {
            token.setValue(Long.toString(shown.get(shown.size() - 1).token()));
        }
        ObjectListImpl list = new ObjectListImpl();
        list.setObjects(shown.stream().map(this::event).toList());
        list.setHasMoreItems(found.size() > shown.size());
        return list;
    }

    private static @Nullable Long before(@Nullable Holder<String> token) {
        String start = token == null ? null : token.getValue();
        if (start == null || start.isEmpty()) {
            return null;
        }
        try {
            return Long.parseLong(start) - 1;
        } catch (NumberFormatException e) {
            throw new Failure.InvalidArgument("This is not a change log token");
        }
    }

    private ObjectData event(View.LoggedChange change) {
        ChangeEventInfoDataImpl event = new ChangeEventInfoDataImpl();
        event.setChangeTime(PropertyValues.calendar(change.at()));
        event.setChangeType(
                switch (change.kind()) {
                    case CREATED -> ChangeType.CREATED;
                    case UPDATED -> ChangeType.UPDATED;
                    case DELETED -> ChangeType.DELETED;
                    case SECURITY -> ChangeType.SECURITY;
                });
        ObjectDataImpl object = new ObjectDataImpl();
        object.setProperties(call.parts().writer().idOnly(change.node().toString(), call.types()));
        object.setChangeEventInfo(event);
        return object;
    }
}
