package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import org.jspecify.annotations.Nullable;

/** An association a class declares. */
public sealed interface AssociationDefinition extends Definition {

    End source();

    End target();

    /**
     * One end of an association.
     *
     * @param classOrAspect the type or aspect a node at this end must have; at the source the declaring class
     * @param role what a node at this end is to the other, null if the model does not say
     * @param mandatory whether there must be a node at this end
     * @param many whether there may be more than one
     */
    record End(QualifiedName classOrAspect, @Nullable QualifiedName role, boolean mandatory, boolean many) {}

    @Override
    default Kind kind() {
        return Kind.ASSOCIATION;
    }

    /** An association between nodes that live on their own. */
    record Peer(QualifiedName name, Wording wording, End source, End target) implements AssociationDefinition {}

    /**
     * An association from a parent to what it holds.
     *
     * @param duplicates whether two children may have the same name
     * @param propagatesTimestamps whether a change of the children counts as a change of the parent
     */
    record Child(
            QualifiedName name,
            Wording wording,
            End source,
            End target,
            boolean duplicates,
            boolean propagatesTimestamps)
            implements AssociationDefinition {}
}
