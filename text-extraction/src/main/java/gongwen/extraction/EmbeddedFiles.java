package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the files inside a file. One that cannot be read makes the whole unreadable; the others are read all the same. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

    private final GuardedParser parser;
    private final Reading reading;
    private final ParseContext context;
    private int depth;

    EmbeddedFiles(GuardedParser parser, Reading reading, ParseContext context) {
        this.parser = parser;
        this.reading = reading;
        this.context = context;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        try (TemporaryResources temporary = new TemporaryResources()) {
            reading.enterFile(depth);
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (name != null) {
                reading.appendLine(name);
            }
            TikaInputStream file = asFile(stream, temporary, metadata);
            Ending.of(reading, () -> parser.parse(file, new TextSink(reading), metadata, context));
            reading.startLine();
        } finally {
            depth--;
        }
        reading.requireAffordable();
    }

    /** A container its parser has opened already is passed on; anything else is counted as it is unpacked. */
    private TikaInputStream asFile(InputStream stream, TemporaryResources temporary, Metadata metadata) {
        TikaInputStream file = TikaInputStream.get(new Unpacking(stream, reading), temporary, metadata);
        if (stream instanceof TikaInputStream given && given.getOpenContainer() != null) {
            file.setOpenContainer(given.getOpenContainer());
        }
        return file;
    }

    private static final class Unpacking extends ProxyInputStream {

        private final Reading reading;

        Unpacking(InputStream stream, Reading reading) {
            super(stream);
            this.reading = reading;
        }

        @Override
        protected void afterRead(int bytes) throws IOException {
            try {
                reading.unpacked(Math.max(bytes, 0));
            } catch (LimitReached e) {
                throw new IOException(e);
            }
        }

        /** The parser that gave the stream closes it. */
        @Override
        public void close() {}
    }
}
