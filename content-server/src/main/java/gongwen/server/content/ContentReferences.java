package gongwen.server.content;

import java.util.Collection;
import java.util.Set;

/** Who knows which kept bytes something still stands on: nodes, versions, the trash. */
@FunctionalInterface
public interface ContentReferences {

    /**
     * Which of these SHA-256 values are referenced, by anything committed.
     *
     * @param hashes at most {@link #BATCH} values
     */
    Set<String> referencedAmong(Collection<String> hashes);

    /** How many values are asked for at once. */
    int BATCH = 500;
}
