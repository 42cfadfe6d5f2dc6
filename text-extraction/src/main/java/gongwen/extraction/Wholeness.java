package gongwen.extraction;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

/**
 * Finds files that were cut off. Tika's parsers salvage what they can of them and say nothing, and a text that is not
 * whole clears nobody.
 */
final class Wholeness {

    private static final MediaType PDF = MediaType.application("pdf");

    /** How far before the end the last {@code %%EOF} of a PDF may be (ISO 32000-1, annex H, note 18). */
    private static final int PDF_TAIL = 1024;

    private Wholeness() {}

    /** Whether a file is whole, as far as its format lets one see that without parsing it. */
    static boolean isWhole(TikaInputStream stream, MediaType type) throws IOException {
        if (stream.getOpenContainer() != null) {
            return true;
        }
        if (type.equals(PDF)) {
            return endsAsPdf(stream.getPath());
        }
        return !startsAsZip(stream) || hasZipDirectory(stream.getPath());
    }

    private static boolean startsAsZip(TikaInputStream stream) throws IOException {
        byte[] start = new byte[4];
        return stream.peek(start) == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    private static boolean hasZipDirectory(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return zip.getEntries().hasMoreElements();
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static boolean endsAsPdf(Path file) throws IOException {
        long size = Files.size(file);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(size, PDF_TAIL)];
            in.seek(size - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
