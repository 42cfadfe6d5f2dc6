package gongwen.server.content.typesetting;

import java.util.Optional;

/** Who knows what the people are called whose user ids documents name. */
@FunctionalInterface
public interface PersonNames {

    /** The name of the person with this user id; empty if there is none. */
    Optional<String> find(String userId);
}
