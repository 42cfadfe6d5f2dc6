package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Tika's detection by bytes, containers and name, which knows no OFD and takes one for a zip. */
final class TypeDetection implements Detector {

    static final MediaType OFD = MediaType.application("ofd");
    private static final long serialVersionUID = 1L;
    private static final MediaType ZIP = MediaType.APPLICATION_ZIP;

    private final transient Detector tika = new DefaultDetector();

    @Override
    public MediaType detect(InputStream input, Metadata metadata) throws IOException {
        MediaType type = tika.detect(input, metadata);
        return type.equals(ZIP) && input instanceof TikaInputStream file && isOfd(file) ? OFD : type;
    }

    private static boolean isOfd(TikaInputStream file) throws IOException {
        if (file.getOpenContainer() instanceof ZipFile open) {
            return open.getEntry("OFD.xml") != null;
        }
        try (ZipFile zip = ZipFile.builder().setPath(file.getPath()).get()) {
            return zip.getEntry("OFD.xml") != null;
        } catch (IOException broken) {
            return false;
        }
    }
}
