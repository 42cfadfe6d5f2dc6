package gongwen.alfresco.state;

import gongwen.rules.node.NodeId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** One value of a property, in Alfresco's kinds of objects and in the rules'. */
public final class Values {

    private final ZoneId zone;
    private final Names names;

    /**
     * @param zone the office's: Alfresco keeps a {@code d:date} as midnight there
     * @param names writes a {@code d:qname} with its prefix
     */
    public Values(ZoneId zone, Names names) {
        this.zone = zone;
        this.names = names;
    }

    /** A value as the rules know it; null for nothing, an empty list, or what rules do not look at. */
    public @Nullable Object toRules(@Nullable Serializable value, QName dataType) {
        if (value instanceof Collection<?> values) {
            List<Object> all = values.stream()
                    .map(each -> one(each, dataType))
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
            return all.isEmpty() ? null : all;
        }
        return one(value, dataType);
    }

    private @Nullable Object one(@Nullable Object value, QName dataType) {
        if (value instanceof Date date) {
            Instant at = date.toInstant().truncatedTo(ChronoUnit.MILLIS);
            return dataType.equals(DataTypeDefinition.DATE) ? at.atZone(zone).toLocalDate() : at;
        }
        if (value instanceof Number number) {
            boolean whole = dataType.equals(DataTypeDefinition.INT) || dataType.equals(DataTypeDefinition.LONG);
            return whole ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        if (value instanceof String text && dataType.equals(DataTypeDefinition.NODE_REF)) {
            return Ids.of(Ids.ref(text)).orElse(null);
        }
        if (value instanceof NodeRef node) {
            return Ids.of(node).orElse(null);
        }
        if (value instanceof MLText text) {
            return text.getDefaultValue();
        }
        if (value instanceof QName name) {
            return names.of(name).map(Object::toString).orElse(null);
        }
        return value instanceof String || value instanceof Boolean ? value : null;
    }

    /** A rule's value as Alfresco stores it. */
    public Serializable toAlfresco(Object value) {
        if (value instanceof List<?> values) {
            ArrayList<Serializable> all = new ArrayList<>();
            values.forEach(each -> all.add(toAlfresco(each)));
            return all;
        }
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(zone).toInstant());
        }
        if (value instanceof Instant at) {
            return Date.from(at);
        }
        return value instanceof NodeId node ? Ids.ref(node) : (Serializable) value;
    }
}
