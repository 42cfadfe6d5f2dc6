package gongwen.server.search;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.PropertyDefinition;

/** What the index calls the fields of properties; the schema knows them by their endings. */
final class FieldNames {

    static final String BODY = "body";
    static final String ANY = "any";

    private FieldNames() {}

    /** How values of a type are kept. */
    enum Kind {
        TEXT("l"),
        WHOLE("n"),
        DECIMAL("d"),
        TIME("t");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        static Kind of(DataType type) {
            return switch (type) {
                case INT, LONG -> WHOLE;
                case FLOAT, DOUBLE -> DECIMAL;
                case DATE, DATETIME -> TIME;
                default -> TEXT;
            };
        }
    }

    static String stem(QualifiedName property) {
        return property.toString().replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The field that holds whole values: of text in {@linkplain Folding folded} form. */
    static String whole(PropertyDefinition property) {
        return stem(property.name()) + "_" + Kind.of(property.type()).ending + (property.multiple() ? "s" : "");
    }

    static String words(String stem) {
        return stem + "_w";
    }

    static String pairs(String stem) {
        return stem + "_b";
    }

    /** Values as they were written, for counting. */
    static String counted(String stem) {
        return stem + "_f";
    }

    static String shown(String stem) {
        return stem + "_shown";
    }
}
