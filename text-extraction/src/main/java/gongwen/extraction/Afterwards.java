package gongwen.extraction;

import gongwen.extraction.ReadableTypes.Treatment;
import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/** What Tika's parsers leave out and a mark may be in: second looks by kind of file. */
final class Afterwards {

    private final ReadableTypes types = new ReadableTypes();
    private final Ocr ocr = new Ocr();
    private final ScannedPage scannedPage = new ScannedPage(ocr);

    /** Reads what is missing in the text that a file gave since the reading had a length. */
    void read(TikaInputStream stream, MediaType type, Metadata metadata, Reading reading, int length)
            throws IOException, SAXException {
        if (types.of(type) == Treatment.PICTURE) {
            ocr.readPicture(stream.getPath(), metadata, reading);
        } else if (type.equals(MediaType.application("pdf"))) {
            scannedPage.read(stream.getPath(), reading);
        } else if (type.equals(MediaType.TEXT_HTML)) {
            HtmlMargins.read(stream.getPath(), metadata, reading);
        } else if (PackageParts.isPackage(type)) {
            PackageParts.read(stream, reading, length);
        }
    }
}
