package gongwen.server.content;

import gongwen.rules.commit.ExtractedText;
import java.util.Optional;

/** What was read of content before, so that no file is parsed twice. */
@FunctionalInterface
public interface KnownTexts {

    /** The text kept for a SHA-256, if any. */
    Optional<ExtractedText> find(String sha256);
}
