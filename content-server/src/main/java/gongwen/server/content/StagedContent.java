package gongwen.server.content;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream written aside and read; one thread at a time. */
final class StagedContent implements ReceivedContent {

    private static final Logger log = LoggerFactory.getLogger(StagedContent.class);

    private final ContentFiles files;
    private final Path staged;
    private final ContentInfo info;
    private final ExtractedText text;
    private boolean kept;

    StagedContent(ContentFiles files, Path staged, ContentInfo info, ExtractedText text) {
        this.files = files;
        this.staged = staged;
        this.info = info;
        this.text = text;
    }

    @Override
    public ContentInfo info() {
        return info;
    }

    @Override
    public ExtractedText text() {
        return text;
    }

    @Override
    public void keep() {
        if (kept) {
            return;
        }
        try {
            files.adopt(staged, info.sha256());
            kept = true;
        } catch (IOException e) {
            throw StorageFailures.of(e);
        }
    }

    @Override
    public void close() {
        remove(staged);
    }

    static void remove(Path staged) {
        try {
            Files.deleteIfExists(staged);
        } catch (IOException e) {
            log.error("A staged file could not be removed; it is wiped at the next start", e);
        }
    }
}
