package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/**
 * Goes through every XML part of an Office Open XML or OpenDocument package for words that the parser passed over: a
 * watermark, an alternative text, a chart, custom XML, a hidden master page.
 */
final class PackageParts {

    private static final Pattern PART = Pattern.compile(".*\\.(xml|vml|rels)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PackageParts() {}

    static boolean isPackage(MediaType type) {
        String name = type.getSubtype();
        return name.startsWith("vnd.openxmlformats-officedocument.")
                || name.startsWith("vnd.oasis.opendocument.")
                || name.startsWith("vnd.ms-") && name.contains("macroenabled")
                || name.equals("x-tika-ooxml");
    }

    /** Adds the words of the parts that are not in the text read since it had a length. */
    static void read(TikaInputStream stream, Reading reading, int length) throws IOException, SAXException {
        Set<String> known = reading.textSince(length)
                .lines()
                .map(PackageParts::squeeze)
                .collect(Collectors.toCollection(HashSet::new));
        XmlText.Lines lines = line -> {
            if (Words.hasForeign(line) && known.add(squeeze(line))) {
                reading.appendLine(line);
            }
        };
        try (ZipFile zip = ZipFile.builder().setPath(stream.getPath()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (PART.matcher(entry.getName()).matches()) {
                    read(zip, entry, lines);
                }
            }
        }
    }

    private static void read(ZipFile zip, ZipArchiveEntry entry, XmlText.Lines lines) throws IOException, SAXException {
        try (InputStream in = zip.getInputStream(entry)) {
            new XmlText(lines).parse(in);
        }
    }

    private static String squeeze(String line) {
        return SPACE.matcher(line).replaceAll("");
    }
}
