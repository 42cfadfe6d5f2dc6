package gongwen.server.dictionary;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.ClassDefinition;

/**
 * A type or aspect that an administrator added.
 *
 * @param definition what it is
 * @param uri the namespace of its prefix
 */
record CustomType(ClassDefinition definition, String uri) {

    QualifiedName name() {
        return definition.name();
    }

    String prefix() {
        return name().prefix();
    }
}
