package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
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

    private PackageParts() {}

    static boolean isPackage(MediaType type) {
        String name = type.getSubtype();
        return name.startsWith("vnd.openxmlformats-officedocument.")
                || name.startsWith("vnd.oasis.opendocument.")
                || name.startsWith("vnd.ms-") && name.contains("macroenabled")
                || name.equals("x-tika-ooxml");
    }

    /** Adds the words of the parts that are missing in the text. */
    static void read(TikaInputStream stream, Missing missing) throws IOException, SAXException {
        try (ZipFile zip = ZipFile.builder().setPath(stream.getPath()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (PART.matcher(entry.getName()).matches()) {
                    read(zip, entry, missing);
                }
            }
        }
    }

    private static void read(ZipFile zip, ZipArchiveEntry entry, Missing missing) throws IOException, SAXException {
        try (InputStream in = zip.getInputStream(entry)) {
            new XmlText(missing).parse(in);
        }
    }
}
