package gongwen.models;

/**
 * The name of a type, aspect, property or association, written {@code prefix:localName} as in the model XML.
 *
 * <p>Prefixes are fixed by the model files, so a name is compared by prefix; the namespace URI is the dictionary's
 * business.
 *
 * @param prefix the namespace prefix, such as {@code gw}
 * @param localName the name within the namespace, such as {@code docNo}
 */
public record QualifiedName(String prefix, String localName) implements Comparable<QualifiedName> {

    public QualifiedName {
        if (prefix.isEmpty() || localName.isEmpty()) {
            throw new IllegalArgumentException("A qualified name needs a prefix and a local name");
        }
    }

    /**
     * Reads {@code prefix:localName}.
     *
     * @throws IllegalArgumentException if there is no colon, or nothing on one side of it
     */
    public static QualifiedName parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a qualified name: write prefix:localName");
        }
        return new QualifiedName(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(QualifiedName other) {
        int byPrefix = prefix.compareTo(other.prefix);
        return byPrefix != 0 ? byPrefix : localName.compareTo(other.localName);
    }

    @Override
    public String toString() {
        return prefix + ':' + localName;
    }
}
