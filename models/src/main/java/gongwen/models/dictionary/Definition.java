package gongwen.models.dictionary;

import gongwen.models.QualifiedName;

/** Anything a model defines under a name and that people can read the name of. */
public sealed interface Definition permits ClassDefinition, PropertyDefinition, AssociationDefinition {

    QualifiedName name();

    Wording wording();

    Kind kind();

    /** The kinds of definition. One name may stand for one definition of each kind, as {@code cm:author} does. */
    enum Kind {
        TYPE("type"),
        ASPECT("aspect"),
        PROPERTY("property"),
        ASSOCIATION("association");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in messages and message keys. */
        @Override
        public String toString() {
            return word;
        }
    }
}
