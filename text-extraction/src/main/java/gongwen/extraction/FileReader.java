package gongwen.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;

/** Reads one file with everything in it. Not safe for several threads. */
public final class FileReader {

    private final Limits limits;
    private final GuardedParser parser = new GuardedParser();

    public FileReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file. Whatever the file does to its parser ends up as an {@link Outcome}; only want of memory ends the
     * process.
     *
     * @param name the file name, or ""; a hint only, as is the type
     * @param type the declared media type, or ""
     */
    Reading read(Path file, String name, String type) {
        Reading reading = new Reading(limits);
        Metadata metadata = new Metadata();
        hint(metadata, TikaCoreProperties.RESOURCE_NAME_KEY, name);
        hint(metadata, HttpHeaders.CONTENT_TYPE, type);
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            Ending.of(reading, () -> parser.parse(stream, new TextSink(reading), metadata, contextFor(reading)));
        } catch (IOException e) {
            reading.unreadable(Outcome.BROKEN);
        }
        return reading;
    }

    private ParseContext contextFor(Reading reading) {
        ParseContext context = ParserSettings.newContext();
        context.set(Reading.class, reading);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedFiles(parser, reading, context));
        return context;
    }

    private static void hint(Metadata metadata, String key, String value) {
        if (!value.isEmpty()) {
            metadata.set(key, value);
        }
    }
}
