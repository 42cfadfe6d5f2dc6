package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A type: what a node is.
 *
 * @param name its name, such as {@code cm:content}
 * @param parent the type it is derived from, null for {@code sys:base}
 * @param wording title and description in the model
 * @param members what it declares itself
 * @param includedInSupertypeQuery whether a search for the parent finds nodes of this type too
 */
public record TypeDefinition(
        QualifiedName name,
        @Nullable QualifiedName parent,
        Wording wording,
        Members members,
        boolean includedInSupertypeQuery)
        implements ClassDefinition {

    /** A type that a search for its parent finds. */
    public TypeDefinition(QualifiedName name, QualifiedName parent, Wording wording, Members members) {
        this(name, parent, wording, members, true);
    }

    @Override
    public Kind kind() {
        return Kind.TYPE;
    }
}
