package gongwen.server.content;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.extraction.TextExtraction;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out what a stream written aside is and says. */
final class Reader {

    /** A stream's description and text. */
    record Read(ContentInfo info, ExtractedText text) {}

    private final MediaTypes mediaTypes = new MediaTypes();
    private final TextExtraction extraction;
    private final KnownTexts known;
    private final UnknownFormats unknownFormats;

    Reader(TextExtraction extraction, KnownTexts known, UnknownFormats unknownFormats) {
        this.extraction = extraction;
        this.known = known;
        this.unknownFormats = unknownFormats;
    }

    Read read(Intake intake, Path staged, @Nullable String mimeType, @Nullable String fileName) {
        MediaTypes.Answer type = mediaTypes.of(intake.head(), mimeType, fileName);
        ContentInfo info = new ContentInfo(
                intake.sha256(), intake.sm3(), intake.size(), type.effective(), type.encoding(), fileName);
        ExtractedText text = known.find(intake.sha256())
                .orElseGet(() -> extraction.read(new TextExtraction.Source(
                        staged, intake.size(), intake.head(), type.detected(), mimeType, fileName)));
        return new Read(info, unknownFormats.judged(text));
    }
}
