package gongwen.server.content;

import java.util.Collection;

/** Whatever keeps something made of content: when content must not stay, that must not either. */
@FunctionalInterface
public interface DerivedCopies {

    /**
     * Removes all that was made of some streams, for good.
     *
     * @param hashes their SHA-256
     * @throws gongwen.server.failure.Failure if it cannot be done now; call it again
     */
    void forget(Collection<String> hashes);
}
