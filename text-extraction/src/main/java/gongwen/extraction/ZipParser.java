package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the files of a zip by its directory, names and comments too. Names written by Chinese Windows programs, which
 * mark no encoding, are GB18030.
 */
final class ZipParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.APPLICATION_ZIP);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        EmbeddedDocumentExtractor files = context.get(EmbeddedDocumentExtractor.class);
        Reading reading = context.get(Reading.class);
        try (ZipFile zip = ZipFile.builder()
                .setPath(TikaInputStream.cast(stream).getPath())
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getComment() != null) {
                    reading.appendLine(entry.getComment());
                }
                if (entry.isDirectory()) {
                    reading.appendLine(nameOf(entry));
                } else {
                    read(zip, entry, files, handler, reading);
                }
            }
        }
    }

    private static void read(
            ZipFile zip,
            ZipArchiveEntry entry,
            EmbeddedDocumentExtractor files,
            ContentHandler handler,
            Reading reading)
            throws IOException, SAXException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, nameOf(entry));
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            reading.appendLine(nameOf(entry));
            reading.unreadable(Outcome.ENCRYPTED);
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            files.parseEmbedded(in, handler, metadata, false);
        } catch (UnsupportedZipFeatureException e) {
            reading.unreadable(Outcome.UNKNOWN_FORMAT);
        }
    }

    private static String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, GB18030);
        }
    }
}
