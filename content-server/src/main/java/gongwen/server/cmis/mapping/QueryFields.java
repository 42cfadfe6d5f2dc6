package gongwen.server.cmis.mapping;

import gongwen.models.names.Cm;
import gongwen.models.names.Cmis;
import gongwen.server.node.NodeQuery.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the store compares for the properties that CMIS defines. */
final class QueryFields {

    private static final Map<BuiltinProperty, Field> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(BuiltinProperty.NAME, new Field.Property(Cm.NAME)),
            Map.entry(BuiltinProperty.DESCRIPTION, new Field.Property(Cm.DESCRIPTION)),
            Map.entry(BuiltinProperty.POLICY_TEXT, new Field.Property(Cmis.POLICY_TEXT)),
            Map.entry(BuiltinProperty.OBJECT_ID, Field.Builtin.ID),
            Map.entry(BuiltinProperty.VERSION_SERIES_ID, Field.Builtin.ID),
            Map.entry(BuiltinProperty.LATEST_ACCESSIBLE_STATE_ID, Field.Builtin.ID),
            Map.entry(BuiltinProperty.OBJECT_TYPE_ID, Field.Builtin.TYPE),
            Map.entry(BuiltinProperty.CREATED_BY, Field.Builtin.CREATOR),
            Map.entry(BuiltinProperty.CREATION_DATE, Field.Builtin.CREATED),
            Map.entry(BuiltinProperty.LAST_MODIFIED_BY, Field.Builtin.MODIFIER),
            Map.entry(BuiltinProperty.LAST_MODIFICATION_DATE, Field.Builtin.MODIFIED),
            Map.entry(BuiltinProperty.CHANGE_TOKEN, Field.Builtin.CHANGE_TOKEN),
            Map.entry(BuiltinProperty.PARENT_ID, Field.Builtin.PARENT),
            Map.entry(BuiltinProperty.VERSION_LABEL, Field.Builtin.VERSION_LABEL),
            Map.entry(BuiltinProperty.CHECKIN_COMMENT, Field.Builtin.VERSION_COMMENT),
            Map.entry(BuiltinProperty.IS_MAJOR_VERSION, Field.Builtin.IS_MAJOR_VERSION),
            Map.entry(BuiltinProperty.IS_LATEST_MAJOR_VERSION, Field.Builtin.IS_LATEST_MAJOR_VERSION),
            Map.entry(BuiltinProperty.VERSION_SERIES_CHECKED_OUT_BY, Field.Builtin.CHECKED_OUT_BY),
            Map.entry(BuiltinProperty.CONTENT_STREAM_LENGTH, Field.Builtin.CONTENT_LENGTH),
            Map.entry(BuiltinProperty.CONTENT_STREAM_MIME_TYPE, Field.Builtin.CONTENT_MIME_TYPE),
            Map.entry(BuiltinProperty.CONTENT_STREAM_FILE_NAME, Field.Builtin.CONTENT_FILE_NAME)));

    private QueryFields() {}

    static Optional<Field> of(BuiltinProperty property) {
        return Optional.ofNullable(FIELDS.get(property));
    }

    static boolean isSortable(BuiltinProperty property) {
        return FIELDS.containsKey(property);
    }
}
