package gongwen.server.rest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object. As Alfresco does, what is empty is left out. */
public final class Facts {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Puts a member, unless the value is null, an empty text or an empty collection. */
    public Facts with(String name, @Nullable Object value) {
        boolean empty = value == null
                || value.equals("")
                || value instanceof Collection<?> many && many.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (value != null && !empty) {
            members.put(name, value);
        }
        return this;
    }

    /** Puts a member even if it is empty. */
    public Facts always(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public Map<String, Object> asMap() {
        return members;
    }
}
