package gongwen.extraction;

import gongwen.extraction.ReadableTypes.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/** What Tika's parsers leave out and a mark may be in: second looks by kind of file. */
final class Afterwards {

    private final ReadableTypes types = new ReadableTypes();
    private final Ocr ocr = new Ocr();
    private final PdfSecondLook pdf = new PdfSecondLook(ocr);

    /** Adds what is missing in the text that a file gave since the reading had a length. */
    void read(TikaInputStream stream, MediaType type, Metadata metadata, Reading reading, int length)
            throws IOException, SAXException {
        Missing missing = new Missing(reading, length);
        if (types.of(type) == Treatment.PICTURE) {
            ocr.readPicture(stream.getPath(), metadata, reading);
        } else if (PackageParts.isPackage(type)) {
            PackageParts.read(stream, missing);
        } else {
            switch (type.getBaseType().toString()) {
                case "application/pdf" -> pdf.read(stream.getPath(), reading, missing);
                case "application/rtf" -> missing.addLines(RtfText.of(Files.readAllBytes(stream.getPath())));
                case "application/vnd.ms-outlook" -> OutlookSecondLook.read(stream, missing);
                case "text/html" -> HtmlMargins.read(stream.getPath(), metadata, reading);
                default -> {}
            }
        }
    }
}
