package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An aspect: what a node of any type can have besides.
 *
 * @param name its name, such as {@code cm:titled}
 * @param parent the aspect it is derived from, null if it stands alone
 * @param wording title and description in the model
 * @param members what it declares itself
 * @param includedInSupertypeQuery whether a search for the parent finds nodes with this aspect too
 */
public record AspectDefinition(
        QualifiedName name,
        @Nullable QualifiedName parent,
        Wording wording,
        Members members,
        boolean includedInSupertypeQuery)
        implements ClassDefinition {

    /** An aspect that a search for its parent finds. */
    public AspectDefinition(QualifiedName name, @Nullable QualifiedName parent, Wording wording, Members members) {
        this(name, parent, wording, members, true);
    }

    @Override
    public Kind kind() {
        return Kind.ASPECT;
    }
}
