package gongwen.server.content;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;

/** A stream taken in but not yet kept. */
public interface ReceivedContent extends AutoCloseable {

    ContentInfo info();

    /** What could be read of it. */
    ExtractedText text();

    /**
     * Makes the bytes durable: fsynced under their name, the folder too. Called inside the commit once the rules have
     * agreed and before the row is written; calling it again does nothing. Bytes kept for a commit that fails later
     * are swept as orphans.
     */
    void keep();

    /** Removes what was written aside, unless it was kept. Never throws. */
    @Override
    void close();
}
