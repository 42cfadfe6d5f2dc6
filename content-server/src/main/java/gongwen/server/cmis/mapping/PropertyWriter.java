package gongwen.server.cmis.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AbstractPropertyData;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyBooleanImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyDateTimeImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyDecimalImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyIdImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyIntegerImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyStringImpl;
import org.jspecify.annotations.Nullable;

/** Makes CMIS properties of values. */
final class PropertyWriter {

    private final PropertyValues values;

    PropertyWriter(PropertyValues values) {
        this.values = values;
    }

    /** A property with its value: null for none, else one value or a list, of the content model's or CMIS's classes. */
    AbstractPropertyData<?> write(PropertyDefinition<?> definition, @Nullable Object value) {
        return switch (definition.getPropertyType()) {
            case BOOLEAN -> filled(new PropertyBooleanImpl(), Boolean.class, definition, value);
            case ID -> filled(new PropertyIdImpl(), String.class, definition, value);
            case INTEGER -> filled(new PropertyIntegerImpl(), BigInteger.class, definition, value);
            case DECIMAL -> filled(new PropertyDecimalImpl(), BigDecimal.class, definition, value);
            case DATETIME -> filled(new PropertyDateTimeImpl(), GregorianCalendar.class, definition, value);
            default -> filled(new PropertyStringImpl(), String.class, definition, value);
        };
    }

    @SuppressWarnings("unchecked") // a definition's type parameter follows from its property type
    private <T> AbstractPropertyData<T> filled(
            AbstractPropertyData<T> data, Class<T> type, PropertyDefinition<?> definition, @Nullable Object value) {
        data.setPropertyDefinition((PropertyDefinition<T>) definition);
        if (value instanceof List<?> list) {
            data.setValues(
                    list.stream().map(one -> type.cast(values.toCmis(one))).toList());
        } else if (value != null) {
            data.setValues(List.of(type.cast(values.toCmis(value))));
        }
        return data;
    }

    /** A property of a query's result, under the name the query gives it. */
    PropertyData<?> writeAs(String queryName, PropertyDefinition<?> definition, @Nullable Object value) {
        AbstractPropertyData<?> data = write(definition, value);
        data.setQueryName(queryName);
        return data;
    }
}
