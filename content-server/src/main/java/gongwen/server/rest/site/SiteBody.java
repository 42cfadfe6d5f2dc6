package gongwen.server.rest.site;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.server.failure.Failure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says of a site it makes or changes; null leaves a thing as it is. */
record SiteBody(
        @Nullable String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String visibility) {

    static final String PUBLIC = "PUBLIC";
    static final String PRIVATE = "PRIVATE";

    /** @throws Failure.InvalidArgument if the id has not the form of one, or there is no title */
    SiteBody whole() {
        if (title == null || title.isBlank()) {
            throw new Failure.InvalidArgument("A site needs a title");
        }
        String shortName = id == null ? title.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "") : id;
        if (!shortName.matches("[A-Za-z0-9-]{1,70}")) {
            throw new Failure.InvalidArgument("The id of a site: 1 to 70 letters, digits and dashes");
        }
        return new SiteBody(shortName, title, description, visibility == null ? PRIVATE : visibility);
    }

    /** @throws Failure.InvalidArgument if the visibility is none that there is here */
    Map<QualifiedName, @Nullable Object> properties() {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        if (title != null) {
            values.put(Cm.TITLE, title);
        }
        if (description != null) {
            values.put(Cm.DESCRIPTION, description);
        }
        if (visibility != null) {
            if (!visibility.equals(PUBLIC) && !visibility.equals(PRIVATE)) {
                throw new Failure.InvalidArgument("visibility: PUBLIC or PRIVATE; nobody here moderates requests");
            }
            values.put(St.SITE_VISIBILITY, visibility);
        }
        return values;
    }
}
