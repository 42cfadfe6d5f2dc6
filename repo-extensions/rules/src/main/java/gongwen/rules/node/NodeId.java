package gongwen.rules.node;

import java.util.UUID;

/** The identity of a node, the UUID of Alfresco's {@code workspace://SpacesStore/UUID}. It never changes. */
public record NodeId(UUID uuid) {

    /**
     * Reads a bare UUID.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its 36-character form
     */
    public static NodeId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("'" + text + "' is not a node id");
        }
        return new NodeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
