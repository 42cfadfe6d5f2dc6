package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the files of a 7z archive. Tika's parser fails on entries that carry no time. */
final class SevenZipParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.application("x-7z-compressed"));
    private static final int MAX_MEMORY_KILOBYTES = 128 * 1024;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        EmbeddedDocumentExtractor files = context.get(EmbeddedDocumentExtractor.class);
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(TikaInputStream.cast(stream).getPath())
                .setMaxMemoryLimitKiB(MAX_MEMORY_KILOBYTES)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Metadata file = new Metadata();
                file.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
                files.parseEmbedded(archive.getInputStream(entry), handler, file, false);
            }
        }
    }
}
