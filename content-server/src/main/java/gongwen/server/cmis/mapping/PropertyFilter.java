package gongwen.server.cmis.mapping;

import java.util.HashSet;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.exceptions.CmisFilterNotValidException;
import org.jspecify.annotations.Nullable;

/** Which properties a client wants (CMIS 1.1, 2.2.1.2.1). The object id is always among them. */
public final class PropertyFilter {

    /** Every property. */
    public static final PropertyFilter ALL = new PropertyFilter(null);

    private final @Nullable Set<String> queryNames;

    private PropertyFilter(@Nullable Set<String> queryNames) {
        this.queryNames = queryNames;
    }

    /**
     * Reads a filter: query names separated by commas, or {@code *}; none or an empty one wants everything.
     *
     * @throws CmisFilterNotValidException if a name is empty or holds a blank, a quote or a bracket
     */
    public static PropertyFilter parse(@Nullable String filter) {
        if (filter == null || filter.isBlank() || filter.strip().equals("*")) {
            return ALL;
        }
        Set<String> names = new HashSet<>();
        names.add(PropertyIds.OBJECT_ID);
        for (String part : filter.split(",", -1)) {
            String name = part.strip();
            if (name.equals("*")) {
                return ALL;
            }
            if (name.isEmpty() || name.chars().anyMatch(PropertyFilter::isForbidden)) {
                throw new CmisFilterNotValidException("The property filter is no list of query names");
            }
            names.add(name);
        }
        return new PropertyFilter(names);
    }

    private static boolean isForbidden(int character) {
        return Character.isWhitespace(character) || "\"'\\().".indexOf(character) >= 0;
    }

    boolean wants(MappedProperty property) {
        return queryNames == null || queryNames.contains(property.definition().getQueryName());
    }

    boolean wantsAll() {
        return queryNames == null;
    }
}
