package gongwen.server.content;

import gongwen.process.Unavailable;
import gongwen.process.reading.MediaTypes;
import gongwen.process.reading.TextExtraction;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.text.PlainText;
import gongwen.server.failure.Failure;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
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
        Optional<Charset> charset = PlainText.charsetOf(intake.head());
        MediaTypes.Answer type = mediaTypes.of(intake.head(), charset, mimeType, fileName);
        ContentInfo info = new ContentInfo(
                intake.sha256(), intake.sm3(), intake.size(), type.effective(), type.encoding(), fileName);
        TextExtraction.Source source =
                new TextExtraction.Source(staged, intake.size(), intake.head(), type.detected(), mimeType, fileName);
        ExtractedText text = known(intake, charset.isPresent()).orElseGet(() -> text(source));
        return new Read(info, unknownFormats.judged(text));
    }

    private ExtractedText text(TextExtraction.Source source) {
        try {
            return extraction.read(source);
        } catch (Unavailable e) {
            throw new Failure.Unavailable("No file can be read now", e);
        }
    }

    /**
     * Bytes that can be taken for plain text say different things as a text, a web page or a mail, so that what was read
     * of them under another name does not hold; reading them is cheap, too.
     */
    private Optional<ExtractedText> known(Intake intake, boolean mayBePlainText) {
        return mayBePlainText ? Optional.empty() : known.find(intake.sha256());
    }
}
