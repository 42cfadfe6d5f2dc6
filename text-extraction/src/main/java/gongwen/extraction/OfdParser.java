package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Reads OFD (GB/T 33190): pages and templates, annotations, custom tags, metadata, attachments and pictures. Seals and
 * signature values, which are ASN.1, are passed over.
 */
final class OfdParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(TypeDetection.OFD);

    /** What the signature folder holds besides XML (GB/T 33190, clause 18). */
    private static final Pattern SEAL = Pattern.compile(".*(\\.esl|signedvalue\\.dat)");

    private static final int ASN1_SEQUENCE = 0x30;

    /** The list of encrypted entries that GM/T 0099 adds. */
    private static final String ENCRYPTIONS = "Encryptions.xml";

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        Reading reading = context.get(Reading.class);
        EmbeddedDocumentExtractor files = context.get(EmbeddedDocumentExtractor.class);
        try (ZipFile zip = ZipFile.builder()
                .setPath(TikaInputStream.cast(stream).getPath())
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith(ENCRYPTIONS)) {
                    reading.unreadable(Outcome.ENCRYPTED);
                }
                read(zip, entry, files, handler, reading);
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
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || SEAL.matcher(name).matches() && isAsn1(zip, entry)) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (name.endsWith(".xml")) {
                new OfdXml(reading::appendLine).parse(in);
            } else {
                Metadata metadata = new Metadata();
                metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
                files.parseEmbedded(in, handler, metadata, false);
            }
        }
    }

    private static boolean isAsn1(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.read() == ASN1_SEQUENCE;
        }
    }
}
