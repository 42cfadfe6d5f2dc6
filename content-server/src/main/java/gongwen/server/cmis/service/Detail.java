package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.PropertyFilter;
import org.apache.chemistry.opencmis.commons.enums.IncludeRelationships;
import org.jspecify.annotations.Nullable;

/**
 * How much of an object a client wants.
 *
 * @param filter which properties
 * @param actions whether the allowable actions
 * @param relationships which relationships
 * @param acl whether the access control list
 */
record Detail(PropertyFilter filter, boolean actions, IncludeRelationships relationships, boolean acl) {

    static Detail of(
            @Nullable String filter,
            @Nullable Boolean actions,
            @Nullable IncludeRelationships relationships,
            @Nullable Boolean acl) {
        return new Detail(
                PropertyFilter.parse(filter),
                Boolean.TRUE.equals(actions),
                relationships == null ? IncludeRelationships.NONE : relationships,
                Boolean.TRUE.equals(acl));
    }

    /** The properties, and the actions if wanted; nothing else. */
    static Detail of(@Nullable String filter, @Nullable Boolean actions) {
        return of(filter, actions, IncludeRelationships.NONE, false);
    }
}
