package gongwen.rules.status;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.rules.node.NodeState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a source unit may be shown, whole: the properties of {@code ex:publicView} and no other. */
final class PublicView {

    private static final List<QualifiedName> PROPERTIES = List.of(
            Ex.PUBLIC_STATUS,
            Ex.PUBLIC_STATUS_AT,
            Ex.REASON_CODES,
            Ex.SHOWN_REASON,
            Ex.SHOWN_SIGNED_BY,
            Ex.SHOWN_RECEIPT_NO,
            Ex.SHOWN_LEAD,
            Ex.SHOWN_UNITS,
            Ex.SHOWN_DUE,
            Ex.SHOWN_CONTACT,
            Ex.SHOWN_NOTE,
            Ex.SHOWN_RESULT,
            Ex.SHOWN_FLAGS,
            Ex.SHOWN_OVERDUE_SINCE,
            Ex.SHOWN_REPLY,
            Ex.SHOWN_REPLY_NO,
            Ex.SHOWN_REPLY_DATE,
            Ex.SHOWN_FEEDBACK_STATE,
            Ex.SHOWN_FEEDBACK,
            Ex.SHOWN_FEEDBACK_AT,
            Ex.SHOWN_URGED);

    private PublicView() {}

    /** The view of a node; null for what it has no value of, so that a copy loses old values too. */
    static Map<QualifiedName, @Nullable Object> of(NodeState node) {
        Map<QualifiedName, @Nullable Object> view = new HashMap<>();
        PROPERTIES.forEach(name -> view.put(name, node.properties().value(name).orElse(null)));
        return view;
    }

    static boolean isShownBy(NodeState node, Map<QualifiedName, @Nullable Object> view) {
        return of(node).equals(view);
    }
}
