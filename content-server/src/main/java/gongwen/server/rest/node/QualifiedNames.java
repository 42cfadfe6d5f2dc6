package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.server.failure.Failure;
import java.util.Optional;

/** Reads names of types, aspects and properties that clients send. */
final class QualifiedNames {

    private QualifiedNames() {}

    /** The name in a text; empty if it has not the form of one. */
    static Optional<QualifiedName> in(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1 ? Optional.of(QualifiedName.parse(text)) : Optional.empty();
    }

    /** @throws Failure.InvalidArgument if it has not the form of a name */
    static QualifiedName read(String text) {
        return in(text).orElseThrow(() -> new Failure.InvalidArgument("A name has the form prefix:name"));
    }
}
